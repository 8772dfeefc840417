package vn.chidao.directive;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/** Vietnamese words of tasks about directives, from the messages. */
@Component("directiveWords")
public class Words {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String of(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    public String of(Phrase phrase) {
        return phrase.in(messages);
    }

    public String nameOf(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : Days.written(day);
    }
}
