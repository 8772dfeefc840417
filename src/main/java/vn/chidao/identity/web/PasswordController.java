package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.identity.AccountCatalog;
import vn.chidao.identity.Accounts;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.BusinessRuleViolation;

/** One's own password. What was typed is never sent back. */
@Controller
@RequestMapping(Paths.PASSWORD)
class PasswordController {

    private final Accounts accounts;
    private final AccountCatalog catalog;
    private final CurrentUser user;
    private final MessageSource messages;

    PasswordController(Accounts accounts, AccountCatalog catalog, CurrentUser user, MessageSource messages) {
        this.accounts = accounts;
        this.catalog = catalog;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        return form(model, Map.of());
    }

    @PostMapping
    String change(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!password.equals(again)) {
            errors.put("again", messages.getMessage("identity.rule.password-not-again", null, locale));
        } else {
            try {
                accounts.changePassword(user.username(), present, password, SessionLine.currentId(request));
                request.changeSessionId();
                redirect.addFlashAttribute("flash", messages.getMessage("identity.password.done", null, locale));
                return "redirect:/";
            } catch (BusinessRuleViolation refused) {
                errors.put(
                        refused.field() == null ? "password" : refused.field(),
                        messages.getMessage(refused.key(), refused.args().toArray(), locale));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(model, errors);
    }

    private String form(Model model, Map<String, String> errors) {
        model.addAttribute("errors", errors);
        model.addAttribute("username", user.username());
        model.addAttribute("due", catalog.require(user.username()).temporaryUntil() != null);
        return "identity/password";
    }
}
