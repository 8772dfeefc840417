package vn.chidao.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.shared.BusinessRuleViolation;

/** Finished sentences for a page: what was refused at which field, or that it went well. */
@Component
public class Refusals {

    private final MessageSourceAccessor messages;

    public Refusals(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** Puts a rule's refusal at its field ({@code errors}) or on top ({@code error}); the answer becomes a 422. */
    public void show(BusinessRuleViolation violation, Model model, HttpServletResponse response) {
        String sentence = sentence(violation);
        if (violation.field() == null) {
            model.addAttribute("error", sentence);
            model.addAttribute("errors", Map.of());
        } else {
            model.addAttribute("errors", Map.of(violation.field(), sentence));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    /** As above for values that could not even be read or lack what every submission needs. */
    public void show(BindingResult binding, Model model, HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : binding.getFieldErrors()) {
            errors.putIfAbsent(
                    error.getField(),
                    error.isBindingFailure()
                            ? messages.getMessage("shared.rule.not-readable")
                            : String.valueOf(error.getDefaultMessage()));
        }
        model.addAttribute("errors", errors);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    /**
     * Somebody else wanted the same rows at once: nothing was changed, and what there is to do now is seen on the page,
     * which is to be read anew. The answer becomes a 409; whatever is not such a collision is thrown on.
     */
    public void overtaken(RuntimeException thrown, String key, Model model, HttpServletResponse response) {
        if (!Collision.isBehind(thrown)) {
            throw thrown;
        }
        model.addAttribute("error", messages.getMessage(key));
        response.setStatus(HttpStatus.CONFLICT.value());
    }

    /** The reason in words, for a page that has no such field. */
    public String sentence(BusinessRuleViolation violation) {
        return messages.getMessage(violation.key(), violation.args().toArray());
    }

    public void done(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute("flash", messages.getMessage(key, args));
    }

    public String text(String key, Object... args) {
        return messages.getMessage(key, args);
    }
}
