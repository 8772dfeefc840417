package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.identity.CurrentUser;

/** The page to sign in on, and what a task page inside Tasklist shows once the session has ended. */
@Controller
class SignInController {

    private final CurrentUser user;

    SignInController(CurrentUser user) {
        this.user = user;
    }

    @GetMapping(Paths.SIGN_IN)
    String signIn(
            HttpServletRequest request,
            @RequestParam(name = "locked", required = false) @Nullable String minutes,
            Model model) {
        if (user.isSignedIn()) {
            return "redirect:/";
        }
        Stream.of("error", "locked", "password-out-of-date", "expired", "signed-out")
                .filter(request.getParameterMap()::containsKey)
                .findFirst()
                .ifPresent(reason -> model.addAttribute("reason", reason));
        // From the address, where anybody may have written anything: only a wait that we do impose is repeated.
        model.addAttribute("minutes", minutes != null && minutes.matches("1[0-5]|[1-9]") ? minutes : "15");
        return "identity/sign-in";
    }

    /** Reached by forwarding, whatever the method of the request that found no session. */
    @RequestMapping(Paths.SESSION_ENDED)
    String sessionEnded(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return "identity/session-ended";
    }
}
