package vn.chidao.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.assessment.AssessmentManagement;
import vn.chidao.assessment.AssessmentPapers;
import vn.chidao.assessment.AssessmentSight;
import vn.chidao.assessment.CriterionMarks;
import vn.chidao.assessment.RoundView;
import vn.chidao.assessment.SheetRow;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Paging;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;

/** One round: its days, its criteria, how far each organisation has come and what it came to. */
@Controller
class AssessmentController {

    private static final String REFUSED = "assessment.refused.lead";
    private static final int PAGE_SIZE = 100;

    private final AssessmentManagement assessments;
    private final VisibleRounds rounds;
    private final AssessmentSight sight;
    private final AssessmentPapers papers;
    private final CriterionMarks marks;
    private final DirectiveCatalog directives;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    AssessmentController(
            AssessmentManagement assessments,
            VisibleRounds rounds,
            AssessmentSight sight,
            AssessmentPapers papers,
            CriterionMarks marks,
            DirectiveCatalog directives,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.assessments = assessments;
        this.rounds = rounds;
        this.sight = sight;
        this.papers = papers;
        this.marks = marks;
        this.directives = directives;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/assessments/{id}")
    String one(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        return page(rounds.require(id), page, model);
    }

    @PostMapping("/assessments/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoundView round = rounds.require(id);
        Actor leader = leader(round);
        try {
            CurrentActor.run(leader, () -> assessments.close(id, version, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return again(id, "reason", reason, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "assessment.one.overtaken", model, response);
            return again(id, "reason", reason, model);
        }
        refusals.done(redirect, "assessment.close.done");
        return "redirect:/assessments/{id}";
    }

    @PostMapping("/assessments/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String withdrawReason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RoundView round = rounds.require(id);
        Actor leader = leader(round);
        try {
            CurrentActor.run(leader, () -> assessments.withdraw(id, version, withdrawReason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return again(id, "withdrawReason", withdrawReason, model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "assessment.one.overtaken", model, response);
            return again(id, "withdrawReason", withdrawReason, model);
        }
        refusals.done(redirect, "assessment.withdraw.done");
        return "redirect:/assessments/{id}";
    }

    @GetMapping("/assessments/{id}/results.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        RoundView round = rounds.require(id);
        if (!sight.seesRanking(user.asker(), round)) {
            throw new AccessRefused("assessment.refused.ranking");
        }
        return Downloads.workbook(
                refusals.text("assessment.file.results", round.period()) + ".xlsx", papers.list(round));
    }

    private String again(String id, String field, @Nullable String typed, Model model) {
        model.addAttribute(field, typed);
        return page(rounds.require(id), 0, model);
    }

    private Actor leader(RoundView round) {
        return user.actorWith(Right.LEAD_ASSESSMENT, thing(round), REFUSED);
    }

    private static Thing thing(RoundView round) {
        return Thing.of().followedBy(round.leaderUnitId());
    }

    private String page(RoundView round, int asked, Model model) {
        Asker asker = user.asker();
        boolean seesRanking = sight.seesRanking(asker, round);
        Predicate<SheetRow> openSheets = sight.openSheets(asker, round);
        List<SheetRow> shown = seesRanking
                ? round.sheets()
                : round.sheets().stream()
                        .filter(openSheets)
                        .map(SheetRow::withoutRank)
                        .toList();
        Paging paging = Paging.of(asked, shown.size(), PAGE_SIZE);
        List<SheetRow> rows = paging.on(shown);
        model.addAttribute("round", round);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "readable", rows.stream().filter(openSheets).map(SheetRow::id).toList());
        model.addAttribute("count", shown.size());
        paging.show(model);
        model.addAttribute("seesRanking", seesRanking);
        model.addAttribute("seesAll", sight.seesAll(asker, round));
        model.addAttribute("directive", directives.require(round.directiveId()));
        model.addAttribute("makesCriterion", marks.makesCriterion(round));
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", BusinessClock.ZONE);
        model.addAttribute("mayLead", round.isOpen() && user.may(Right.LEAD_ASSESSMENT, thing(round)));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "assessment/assessment";
    }
}
