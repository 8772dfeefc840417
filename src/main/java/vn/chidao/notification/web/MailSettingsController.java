package vn.chidao.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.notification.CalendarFeeds;
import vn.chidao.notification.MailPreferences;
import vn.chidao.notification.MailRhythm;
import vn.chidao.pages.Chosen;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessClock;

/** How often one is written to, and the address of one's calendar. */
@Controller
@RequestMapping("/mail-settings")
class MailSettingsController {

    private static final String PAGE = "redirect:/mail-settings";

    private final MailPreferences preferences;
    private final CalendarFeeds feeds;
    private final Refusals refusals;

    MailSettingsController(MailPreferences preferences, CalendarFeeds feeds, Refusals refusals) {
        this.preferences = preferences;
        this.feeds = feeds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(Principal user, Model model) {
        model.addAttribute("rhythm", preferences.rhythmOf(user.getName()).name());
        model.addAttribute(
                "rhythms", Arrays.stream(MailRhythm.values()).map(Enum::name).toList());
        model.addAttribute("feed", feeds.of(user.getName()).orElse(null));
        model.addAttribute("zone", BusinessClock.ZONE);
        return "notification/settings";
    }

    @PostMapping
    String choose(
            @RequestParam(required = false) @Nullable String rhythm, Principal user, RedirectAttributes redirect) {
        MailRhythm chosen = Chosen.of(MailRhythm.values(), rhythm);
        if (chosen == null) {
            redirect.addFlashAttribute("flashError", refusals.text("notification.settings.nothing-chosen"));
            return PAGE;
        }
        preferences.choose(user.getName(), chosen);
        redirect.addFlashAttribute("flash", refusals.text("notification.settings.chosen." + chosen));
        return PAGE;
    }

    /** The address stands in this answer alone: it is kept nowhere, not in the session either. */
    @PostMapping("/feed")
    String issue(Principal user, Model model, HttpServletResponse response) {
        model.addAttribute("feedAddress", feeds.issue(user.getName()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return show(user, model);
    }

    @PostMapping("/feed/revoke")
    String revoke(Principal user, RedirectAttributes redirect) {
        feeds.revoke(user.getName());
        redirect.addFlashAttribute("flash", refusals.text("notification.settings.feed-revoked"));
        return PAGE;
    }
}
