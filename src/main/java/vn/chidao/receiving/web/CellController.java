package vn.chidao.receiving.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.receiving.CellDisseminations;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Reminds, with one click, the cells that have not made a directive known. */
@Controller
class CellController {

    private final CellDisseminations cells;
    private final DirectiveSight sight;
    private final CurrentUser user;
    private final Refusals refusals;

    CellController(CellDisseminations cells, DirectiveSight sight, CurrentUser user, Refusals refusals) {
        this.cells = cells;
        this.sight = sight;
        this.user = user;
        this.refusals = refusals;
    }

    @PostMapping("/directives/{id}/cells/urge")
    String urge(@PathVariable String id, RedirectAttributes redirect) {
        if (!sight.visible().contains(id)) {
            throw new NotFound("directive", id);
        }
        Actor actor = user.actorWith(Right.URGE_CELLS, cells.inChargeOf(id), "receiving.refused.urge");
        try {
            int urged = CurrentActor.call(actor, () -> cells.urge(id));
            refusals.done(redirect, "receiving.cells.urged", urged);
        } catch (BusinessRuleViolation tooSoon) {
            redirect.addFlashAttribute("flash", refusals.sentence(tooSoon));
        }
        redirect.addAttribute("id", id);
        return "redirect:/directives/{id}?tab=progress";
    }
}
