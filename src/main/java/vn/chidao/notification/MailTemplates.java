package vn.chidao.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.Days;
import vn.chidao.shared.Phrase;

/**
 * Renders the two forms of a mail, {@code <name>.txt} and {@code <name>.html} below {@code templates/notification}.
 * It has an engine of its own: a mail is no page, it knows no request, and the pages' engine resolves no text.
 */
@Component
class MailTemplates {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final PublicAddress address;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates(MessageSource messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolvers(
                Set.of(resolver("*.txt", TemplateMode.TEXT), resolver("*.html", TemplateMode.HTML)));
    }

    /** Both bodies see these facts, and where their reader can ask for fewer mails. */
    MailDraft.Content render(String name, String subject, Map<String, Object> facts) {
        Context context = new Context(VIETNAMESE, facts);
        context.setVariable("settings", address.url("/mail-settings"));
        return new MailDraft.Content(
                subject, engine.process(name + ".txt", context), engine.process(name + ".html", context));
    }

    String message(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }

    /** "Thứ Tư 24/05/2017". Names of days come from our messages: those of the JDK change between versions. */
    String longDay(LocalDate day) {
        return message("notification.weekday." + day.getDayOfWeek()) + " " + Days.written(day);
    }

    String said(Phrase phrase) {
        return phrase.in(messages);
    }

    private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/notification/");
        resolver.setResolvablePatterns(Set.of(pattern));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
