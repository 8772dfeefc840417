package vn.chidao.survey.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.survey.AssumedTerm;
import vn.chidao.survey.Share;
import vn.chidao.survey.SurveyCatalog;
import vn.chidao.survey.SurveyManagement;
import vn.chidao.survey.SurveyPapers;
import vn.chidao.survey.SurveySight;
import vn.chidao.survey.SurveyView;
import vn.chidao.survey.TallyView;

/** One survey: its terms, its counts area by area, what they come to, and what the Front that opened it may do about it. */
@Controller
class SurveyController {

    private static final String REFUSED = "survey.refused.open";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SurveyManagement surveys;
    private final SurveyCatalog catalog;
    private final SurveySight sight;
    private final SurveyPapers papers;
    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    SurveyController(
            SurveyManagement surveys,
            SurveyCatalog catalog,
            SurveySight sight,
            SurveyPapers papers,
            DirectiveCatalog directives,
            DirectiveSight directiveSight,
            WorkingDays workingDays,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.surveys = surveys;
        this.catalog = catalog;
        this.sight = sight;
        this.papers = papers;
        this.directives = directives;
        this.directiveSight = directiveSight;
        this.workingDays = workingDays;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/surveys/{id}")
    String one(@PathVariable String id, Model model) {
        return page(visible(id), model);
    }

    @PostMapping("/surveys/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SurveyView survey = visible(id);
        try {
            CurrentActor.run(opener(survey), () -> surveys.withdraw(id, version, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("reason", reason);
            return page(visible(id), model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "survey.one.overtaken", model, response);
            model.addAttribute("reason", reason);
            return page(visible(id), model);
        }
        refusals.done(redirect, "survey.withdraw.done");
        return "redirect:/surveys/{id}";
    }

    @GetMapping("/surveys/{id}/tallies/{tallyId}")
    String tally(@PathVariable String id, @PathVariable String tallyId, Model model) {
        SurveyView survey = visible(id);
        return tallyPage(survey, tallyOf(survey, tallyId), model);
    }

    @PostMapping("/surveys/{id}/tallies/{tallyId}/reopen")
    String reopen(
            @PathVariable String id,
            @PathVariable String tallyId,
            @RequestParam int round,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SurveyView survey = visible(id);
        TallyView tally = tallyOf(survey, tallyId);
        try {
            CurrentActor.run(opener(survey), () -> surveys.reopen(id, tallyId, round, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("reason", reason);
            SurveyView now = visible(id);
            return tallyPage(now, tallyOf(now, tallyId), model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "survey.one.overtaken", model, response);
            model.addAttribute("reason", reason);
            SurveyView now = visible(id);
            return tallyPage(now, tallyOf(now, tallyId), model);
        }
        refusals.done(redirect, "survey.reopen.done", tally.areaName());
        return "redirect:/surveys/{id}/tallies/{tallyId}";
    }

    @GetMapping("/surveys/{id}/tallies.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        SurveyView survey = visible(id);
        return Downloads.workbook(fileName(survey, ".xlsx"), papers.list(survey));
    }

    @GetMapping("/surveys/{id}/summary.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        SurveyView survey = visible(id);
        return Downloads.of(fileName(survey, ".pdf"), MediaType.APPLICATION_PDF, papers.pdf(survey));
    }

    @GetMapping("/surveys/{id}/summary.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        SurveyView survey = visible(id);
        return Downloads.of(fileName(survey, ".docx"), DOCX, papers.docx(survey));
    }

    private String fileName(SurveyView survey, String extension) {
        return refusals.text("survey.file", survey.placeName(), Days.written(survey.opensOn())) + extension;
    }

    private Actor opener(SurveyView survey) {
        return user.actorWith(Right.OPEN_SURVEY, Thing.of(survey.openerUnitId()), REFUSED);
    }

    private SurveyView visible(String id) {
        return catalog.find(id)
                .filter(survey -> sight.isOpenTo(user.asker(), survey.id()))
                .orElseThrow(() -> new NotFound("survey", id));
    }

    private static TallyView tallyOf(SurveyView survey, String tallyId) {
        return survey.tallies().stream()
                .filter(tally -> tally.id().equals(tallyId))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey tally", tallyId));
    }

    private String page(SurveyView survey, Model model) {
        LocalDate today = clock.today();
        model.addAttribute("survey", survey);
        model.addAttribute("result", survey.result());
        model.addAttribute("late", survey.isLate(today));
        model.addAttribute("today", today);
        model.addAttribute("due", due(survey));
        model.addAttribute("floor", Share.written(survey.terms().floor()));
        model.addAttribute("threshold", Share.written(survey.terms().threshold()));
        model.addAttribute("assumed", AssumedTerm.named(survey.assumed(), key -> refusals.text(key)));
        model.addAttribute("directive", directive(survey));
        model.addAttribute("zone", BusinessClock.ZONE);
        model.addAttribute("mayWithdraw", survey.isOpen() && mayAct(survey));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "survey/survey";
    }

    private String tallyPage(SurveyView survey, TallyView tally, Model model) {
        model.addAttribute("survey", survey);
        model.addAttribute("tally", tally);
        model.addAttribute("entry", tally.entry().orElse(null));
        model.addAttribute("earlier", catalog.earlier(tally.id()));
        model.addAttribute("late", survey.isOpen() && tally.isLate(clock.today()));
        model.addAttribute("zone", BusinessClock.ZONE);
        model.addAttribute("mayReopen", survey.isOpen() && tally.isAccepted() && mayAct(survey));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "survey/tally";
    }

    private boolean mayAct(SurveyView survey) {
        return user.may(Right.OPEN_SURVEY, Thing.of(survey.openerUnitId()));
    }

    /** The last day, and why it lies where it lies. */
    private String due(SurveyView survey) {
        return refusals.text(
                "survey.due",
                Days.written(survey.dueOn()),
                workingDays
                        .of(survey.openerUnitId())
                        .explain(survey.opensOn(), survey.dueOn())
                        .inWords());
    }

    private @Nullable DirectiveView directive(SurveyView survey) {
        String directiveId = survey.directiveId();
        return directiveId == null || !directiveSight.visible().contains(directiveId)
                ? null
                : directives.require(directiveId);
    }
}
