package vn.chidao.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskExtensions;

/** Requests for more time that this person decides. */
@Controller
class ExtensionController {

    private final TaskExtensions extensions;
    private final MessageSource messages;

    ExtensionController(TaskExtensions extensions, MessageSource messages) {
        this.extensions = extensions;
        this.messages = messages;
    }

    @GetMapping("/extensions")
    String pending(Principal person, Model model) {
        model.addAttribute("extensions", extensions.pendingFor(person.getName()));
        return "workflow/extensions";
    }

    @PostMapping("/extensions/{id}/decide")
    String decide(
            @PathVariable String id,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Locale vietnamese = Locale.forLanguageTag("vi");
        try {
            extensions.decide(person.getName(), id, decision.equals("GRANT"), reason);
        } catch (BusinessRuleViolation violation) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errorFor", id);
            model.addAttribute(
                    "error",
                    messages.getMessage(violation.key(), violation.args().toArray(), violation.key(), vietnamese));
            return pending(person, model);
        }
        redirect.addFlashAttribute(
                "flash", messages.getMessage("workflow.flash.extension-decided", null, "", vietnamese));
        return "redirect:/extensions";
    }
}
