package vn.chidao.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.audit.AuditTrail;
import vn.chidao.identity.CurrentUser;

/** The latest acts; administrators may have the chains checked. */
@Controller
class ActsController {

    private static final int SHOWN = 200;

    private final AuditTrail acts;
    private final CurrentUser user;

    ActsController(AuditTrail acts, CurrentUser user) {
        this.acts = acts;
        this.user = user;
    }

    @GetMapping("/acts")
    String latest(@RequestParam(defaultValue = "false") boolean verify, Model model) {
        model.addAttribute("acts", acts.latest(SHOWN));
        model.addAttribute("mayVerify", user.isAdministrator());
        if (verify && user.isAdministrator()) {
            model.addAttribute("verification", acts.verify());
        }
        return "portal/acts";
    }
}
