package vn.chidao.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.assessment.CriterionMark;
import vn.chidao.assessment.CriterionMarks;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** Which obligations of a directive make the campaign a criterion: what its words say, and what the following-up body does. */
@Controller
class MarksController {

    private final CriterionMarks marks;
    private final FollowedDirectives followed;
    private final CurrentUser user;
    private final Refusals refusals;

    MarksController(CriterionMarks marks, FollowedDirectives followed, CurrentUser user, Refusals refusals) {
        this.marks = marks;
        this.followed = followed;
        this.user = user;
        this.refusals = refusals;
    }

    @GetMapping("/assessments/marks")
    String marks(@RequestParam String directive, Model model) {
        return page(followed.require(directive), model);
    }

    @PostMapping("/assessments/marks")
    String decide(
            @RequestParam String directive,
            @RequestParam String obligation,
            @RequestParam boolean criterion,
            @RequestParam long seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DirectiveView about = followed.require(directive);
        Actor actor = user.actorWith(Right.LEAD_ASSESSMENT, FollowedDirectives.thing(about), "assessment.refused.lead");
        try {
            CurrentActor.run(actor, () -> marks.decide(directive, obligation, criterion, seen));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return page(about, model);
        }
        refusals.done(redirect, criterion ? "assessment.marks.set" : "assessment.marks.cleared");
        redirect.addAttribute("directive", directive);
        return "redirect:/assessments/marks";
    }

    private String page(DirectiveView directive, Model model) {
        List<CriterionMark> of = marks.of(directive.id());
        model.addAttribute("directive", directive);
        model.addAttribute("marks", of);
        model.addAttribute("makesCriterion", of.stream().anyMatch(CriterionMark::isCriterion));
        model.addAttribute("mayDecide", followed.leads(user.asker(), directive));
        model.addAttribute("zone", BusinessClock.ZONE);
        return "assessment/marks";
    }
}
