package vn.chidao.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.identity.CurrentUser;
import vn.chidao.pages.Refusals;
import vn.chidao.reporting.CorrectionManagement;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Puts accepted reports right. The report is named in the form: its id has slashes of its own. */
@Controller
class CorrectionsController {

    private static final String REFUSED = "reporting.refused.correct";

    private final CorrectionManagement management;
    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final ReportPage page;
    private final CurrentUser user;
    private final Refusals refusals;

    CorrectionsController(
            CorrectionManagement management,
            ReportingCatalog reports,
            ReportAccess access,
            ReportPage page,
            CurrentUser user,
            Refusals refusals) {
        this.management = management;
        this.reports = reports;
        this.access = access;
        this.page = page;
        this.user = user;
        this.refusals = refusals;
    }

    @PostMapping("/report-corrections")
    String open(
            @RequestParam String reportId,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Actor actor = corrector(visible(reportId));
        try {
            String id = CurrentActor.call(actor, () -> management.open(reportId, reason));
            refusals.done(redirect, "reporting.correction.opened");
            return "redirect:/reports/" + id;
        } catch (BusinessRuleViolation violation) {
            return refused(reportId, reason, violation, model, response);
        } catch (RuntimeException thrown) {
            return overtaken(reportId, reason, thrown, model, response);
        }
    }

    @PostMapping("/report-corrections/withdraw")
    String withdraw(
            @RequestParam String reportId,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportView report = visible(reportId);
        Actor actor = corrector(report);
        try {
            CurrentActor.run(actor, () -> management.withdraw(reportId, reason));
            refusals.done(redirect, "reporting.correction.withdrawn");
            return "redirect:/reports/" + report.version().rootId();
        } catch (BusinessRuleViolation violation) {
            return refused(reportId, reason, violation, model, response);
        } catch (RuntimeException thrown) {
            return overtaken(reportId, reason, thrown, model, response);
        }
    }

    private String refused(
            String reportId,
            @Nullable String reason,
            BusinessRuleViolation violation,
            Model model,
            HttpServletResponse response) {
        refusals.show(violation, model, response);
        model.addAttribute("reason", reason);
        model.addAttribute("refused", true);
        return page.show(visible(reportId), model);
    }

    /** Somebody was at a task of the same report; what there is to do now is seen on the page. */
    private String overtaken(
            String reportId,
            @Nullable String reason,
            RuntimeException thrown,
            Model model,
            HttpServletResponse response) {
        refusals.overtaken(thrown, "reporting.overtaken", model, response);
        model.addAttribute("reason", reason);
        model.addAttribute("refused", true);
        return page.show(visible(reportId), model);
    }

    private ReportView visible(String id) {
        return reports.find(id).filter(access::mayRead).orElseThrow(() -> new NotFound("report", id));
    }

    private Actor corrector(ReportView report) {
        return user.actorWith(Right.CORRECT_REPORT, Thing.of(report.actingUnitId()), REFUSED);
    }
}
