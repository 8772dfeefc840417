package vn.chidao.portal.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.audit.AuditTrail;
import vn.chidao.identity.CurrentUser;

/**
 * The latest acts: of the organisations whose acts somebody may read and on directives within his sight. Inspectors and
 * administrators may have the chains checked.
 */
@Controller
class ActsController {

    private static final int SHOWN = 200;
    /** A play moves the clock every day: with these in it, the list would show nothing else. */
    private static final Set<String> CLOCK_MOVES = Set.of("CLOCK_MOVED");

    private final AuditTrail acts;
    private final VisibleDirectives directives;
    private final CurrentUser user;

    ActsController(AuditTrail acts, VisibleDirectives directives, CurrentUser user) {
        this.acts = acts;
        this.directives = directives;
        this.user = user;
    }

    @GetMapping("/acts")
    String latest(
            @RequestParam(defaultValue = "false") boolean verify,
            @RequestParam(defaultValue = "false") boolean clock,
            Model model) {
        Reach reach = user.asker().reach(Right.READ_ACTS);
        Set<String> inSight = directives.ids();
        model.addAttribute(
                "acts",
                reach.everywhere()
                        ? acts.latest(SHOWN, clock ? Set.of() : CLOCK_MOVES)
                        : acts.latestOf(reach.unitIds(), inSight, SHOWN));
        model.addAttribute("closed", directives.closed(inSight));
        model.addAttribute("mayVerify", user.may(Right.VERIFY_ACTS));
        model.addAttribute("withClockMoves", clock);
        if (verify && user.may(Right.VERIFY_ACTS)) {
            model.addAttribute("verification", acts.verify());
        }
        return "portal/acts";
    }
}
