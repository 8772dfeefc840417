package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.identity.ApiTokens;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/** One's own keys for programs. */
@Controller
@RequestMapping("/api-tokens")
class ApiTokensController {

    private static final List<Integer> DURATIONS = List.of(30, 90, 180, ApiTokens.MAX_DAYS);

    private final ApiTokens tokens;
    private final CurrentUser user;
    private final Refusals refusals;
    private final MessageSource messages;

    ApiTokensController(ApiTokens tokens, CurrentUser user, Refusals refusals, MessageSource messages) {
        this.tokens = tokens;
        this.user = user;
        this.refusals = refusals;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        return page(Map.of(), model);
    }

    /** The key is in this answer and nowhere else: a redirect would have to keep it meanwhile. */
    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("issued", tokens.issue(user.username(), name, days));
        } catch (BusinessRuleViolation refused) {
            refusals.show(refused, model, response);
            return page(typed, model);
        }
        return "identity/api-token";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String id, RedirectAttributes redirect) {
        try {
            tokens.revoke(user.username(), id);
            refusals.done(redirect, "identity.api-tokens.revoked");
        } catch (NotFound gone) {
            // Two presses, or an administrator was faster: what was wanted is so.
            refusals.done(redirect, "identity.api-tokens.revoked-before");
        }
        return "redirect:/api-tokens";
    }

    private String page(Map<String, String> values, Model model) {
        model.addAttribute("tokens", tokens.of(user.username()));
        model.addAttribute("values", values);
        model.addAttribute("durations", DURATIONS.stream().map(this::choice).toList());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "identity/api-tokens";
    }

    private Choice choice(int days) {
        return new Choice(
                String.valueOf(days),
                Phrase.of("identity.api-tokens.duration", days).in(messages));
    }
}
