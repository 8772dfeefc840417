package vn.chidao.directive.process;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/** Vietnamese words of this module's tasks, from its messages. */
@Component("directiveWords")
class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String of(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    String of(Phrase phrase) {
        return phrase.in(messages);
    }

    String nameOf(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    @Nullable
    String day(@Nullable LocalDate day) {
        return day == null ? null : Days.written(day);
    }
}
