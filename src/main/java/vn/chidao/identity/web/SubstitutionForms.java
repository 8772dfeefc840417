package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.identity.HoldingView;
import vn.chidao.identity.SetSubstitution;
import vn.chidao.identity.Substitutions;
import vn.chidao.shared.BusinessRuleViolation;

/** The form by which a substitute is named, for oneself and for administrators: what was typed stays when refused. */
@Component
class SubstitutionForms {

    private final Substitutions substitutions;
    private final MessageSource messages;

    SubstitutionForms(Substitutions substitutions, MessageSource messages) {
        this.substitutions = substitutions;
        this.messages = messages;
    }

    /** What is wrong, by field; empty when it has been set. */
    Map<String, String> set(SubstitutionForm form, BindingResult binding, Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : binding.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), messages.getMessage(error, locale));
        }
        if (errors.isEmpty()) {
            try {
                SetSubstitution command = form.command()
                        .orElseThrow(() -> BusinessRuleViolation.at("substitute", "identity.substitution.choose"));
                substitutions.set(command);
            } catch (BusinessRuleViolation refused) {
                errors.put(
                        refused.field() == null ? "absent" : refused.field(),
                        messages.getMessage(refused.key(), refused.args().toArray(), locale));
            }
        }
        return errors;
    }

    void end(String id, RedirectAttributes redirect, Locale locale) {
        try {
            substitutions.end(id);
            redirect.addFlashAttribute("flash", messages.getMessage("identity.substitution.end.done", null, locale));
        } catch (BusinessRuleViolation refused) {
            redirect.addFlashAttribute(
                    "flashError",
                    messages.getMessage(refused.key(), refused.args().toArray(), locale));
        }
    }

    void done(RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("flash", messages.getMessage("identity.substitution.set.done", null, locale));
    }

    void show(
            Model model,
            List<HoldingView> absent,
            List<HoldingView> substitutes,
            Map<String, String> values,
            Map<String, String> errors,
            HttpServletResponse response,
            Locale locale) {
        Map<String, String> shown = new LinkedHashMap<>(values);
        if (absent.size() == 1) {
            shown.putIfAbsent("absent", absent.get(0).holding().key());
        }
        model.addAttribute("absent", choices(absent, locale));
        model.addAttribute("substitutes", choices(substitutes, locale));
        model.addAttribute("maxDays", substitutions.maxDays());
        model.addAttribute("values", shown);
        model.addAttribute("errors", errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }

    private List<Choice> choices(List<HoldingView> holdings, Locale locale) {
        return holdings.stream()
                .map(each -> new Choice(
                        each.holding().key(),
                        messages.getMessage(
                                "identity.substitution.holding",
                                new Object[] {each.positionName(), each.personName()},
                                locale)))
                .toList();
    }
}
