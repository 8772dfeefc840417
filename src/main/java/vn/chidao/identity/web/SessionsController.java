package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.identity.CurrentUser;
import vn.chidao.identity.SignedInSessions;
import vn.chidao.shared.NotFound;

/** Where one is signed in oneself, and the end of that. */
@Controller
@RequestMapping("/sessions")
class SessionsController {

    private final SignedInSessions sessions;
    private final CurrentUser user;
    private final MessageSource messages;

    SessionsController(SignedInSessions sessions, CurrentUser user, MessageSource messages) {
        this.sessions = sessions;
        this.user = user;
        this.messages = messages;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("sessions", SessionLine.of(sessions.of(user.username()), request));
        return "identity/sessions";
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        try {
            sessions.end(user.username(), id);
        } catch (NotFound gone) {
            // Two presses, or it ran out meanwhile: what was wanted is so.
            redirect.addFlashAttribute("flash", messages.getMessage("identity.sessions.ended-before", null, locale));
            return "redirect:/sessions";
        }
        redirect.addFlashAttribute("flash", messages.getMessage("identity.sessions.ended", null, locale));
        return "redirect:/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes redirect, Locale locale) {
        int ended = sessions.endOthers(user.username(), SessionLine.currentId(request));
        redirect.addFlashAttribute(
                "flash", messages.getMessage("identity.sessions.others-ended", new Object[] {ended}, locale));
        return "redirect:/sessions";
    }
}
