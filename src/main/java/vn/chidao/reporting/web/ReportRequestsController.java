package vn.chidao.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
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
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Refusals;
import vn.chidao.reporting.ReportPeriod;
import vn.chidao.reporting.ReportRequestCatalog;
import vn.chidao.reporting.ReportRequestManagement;
import vn.chidao.reporting.ReportRequestView;
import vn.chidao.reporting.ReportStatus;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.RequestStatus;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Requests for reports: the list, a new one, and one of them with what has come of it. */
@Controller
class ReportRequestsController {

    private static final String REFUSED = "reporting.refused.request";
    private static final String REFUSED_WITHDRAWAL = "reporting.refused.request-withdraw";
    private static final int UNITS_BEFORE = 5;

    private final ReportRequestManagement management;
    private final ReportRequestCatalog catalog;
    private final ReportingCatalog reports;
    private final ReportAccess access;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final CurrentUser user;
    private final Refusals refusals;
    private final BusinessClock clock;

    ReportRequestsController(
            ReportRequestManagement management,
            ReportRequestCatalog catalog,
            ReportingCatalog reports,
            ReportAccess access,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            CurrentUser user,
            Refusals refusals,
            BusinessClock clock) {
        this.management = management;
        this.catalog = catalog;
        this.reports = reports;
        this.access = access;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.user = user;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/report-requests")
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        List<ReportRequestView> rows = catalog.of(user.asker(), page);
        Set<String> visible = sight.visible();
        Map<String, String> labels = new LinkedHashMap<>();
        rows.stream()
                .map(ReportRequestView::directiveId)
                .distinct()
                .filter(visible::contains)
                .forEach(id -> labels.put(id, directives.require(id).label()));
        model.addAttribute(
                "rows", rows.stream().limit(ReportRequestCatalog.PAGE).toList());
        model.addAttribute("labels", labels);
        model.addAttribute("page", Math.max(page, 0));
        model.addAttribute("more", rows.size() > ReportRequestCatalog.PAGE);
        model.addAttribute("today", clock.today());
        model.addAttribute("mayRequest", !choosable().isEmpty());
        return "reporting/requests";
    }

    @GetMapping("/report-requests/new")
    String form(@RequestParam(required = false) @Nullable String directive, Model model) {
        List<DirectiveView> choosable = choosable();
        DirectiveView chosen = choosable.stream()
                .filter(each -> directive == null || each.id().equals(directive))
                .findFirst()
                .orElseThrow(() -> new AccessRefused(REFUSED));
        return newPage(begun(chosen), chosen, model);
    }

    /** The month that is running, with days that leave everybody some time. */
    private RequestForm begun(DirectiveView directive) {
        LocalDate today = clock.today();
        YearMonth month = YearMonth.from(today);
        LocalDate units = workingDays.plus(today, UNITS_BEFORE);
        List<String> receivers = management.receivers(directive);
        return new RequestForm(
                directive.id(),
                management.requesters(directive).stream()
                        .filter(unit -> user.asker().units().contains(unit))
                        .findFirst()
                        .orElse(""),
                ReportPeriod.MONTH.name(),
                month.atDay(1).toString(),
                month.atEndOfMonth().toString(),
                today.toString(),
                units.toString(),
                workingDays.plus(units, UNITS_BEFORE).toString(),
                receivers.isEmpty() ? "" : receivers.get(0),
                "",
                "",
                management.contributors(directive));
    }

    @PostMapping("/report-requests")
    String open(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RequestForm form = RequestForm.typed(fields);
        DirectiveView directive = choosable().stream()
                .filter(each -> each.id().equals(form.directiveId()))
                .findFirst()
                .orElseThrow(() -> new AccessRefused(REFUSED));
        try {
            String id =
                    CurrentActor.call(requester(directive, form.requester()), () -> management.open(form.toCommand()));
            refusals.done(redirect, "reporting.request.done");
            redirect.addAttribute("id", id);
            return "redirect:/report-requests/{id}";
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            return newPage(form, directive, model);
        }
    }

    /** Who asks in the name of a body works in it; of one that cannot ask at all the management says so at its field. */
    private Actor requester(DirectiveView directive, String unitId) {
        Thing thing =
                management.requesters(directive).contains(unitId) ? Thing.of().followedBy(unitId) : bodiesOf(directive);
        return user.actorWith(Right.REQUEST_REPORT, thing, REFUSED);
    }

    private static Thing bodiesOf(DirectiveView directive) {
        return Thing.of().followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId());
    }

    /** Directives in force that somebody here may ask reports on. */
    private List<DirectiveView> choosable() {
        Set<String> visible = sight.visible();
        return directives.all().stream()
                .filter(directive -> directive.isInForce()
                        && directive.followUpUnitId() != null
                        && visible.contains(directive.id())
                        && user.may(Right.REQUEST_REPORT, bodiesOf(directive)))
                .toList();
    }

    private String newPage(RequestForm form, DirectiveView directive, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("directive", directive);
        model.addAttribute(
                "directives",
                choosable().stream()
                        .map(each -> new Option(
                                each.id(), refusals.text("reporting.request.choice", each.label(), each.subject())))
                        .toList());
        model.addAttribute("reporterName", organizations.nameOf(String.valueOf(directive.followUpUnitId())));
        model.addAttribute(
                "requesters",
                options(management.requesters(directive).stream()
                        .filter(unit -> user.asker().units().contains(unit))
                        .toList()));
        model.addAttribute(
                "periods",
                Arrays.stream(ReportPeriod.values())
                        .map(each -> new Option(each.name(), refusals.text("ReportPeriod." + each)))
                        .toList());
        model.addAttribute("receivers", options(management.receivers(directive)));
        model.addAttribute("contributors", options(management.contributors(directive)));
        model.addAttribute("today", clock.today());
        model.addAttribute("unitsDue", readable(form.unitsDueOn()));
        model.addAttribute("due", readable(form.dueOn()));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "reporting/request-new";
    }

    /** For the sentence of the calendar below the field; what cannot be read has none. */
    private @Nullable LocalDate readable(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("20\\d\\d-(0[1-9]|1[0-2])-([012]\\d|3[01])"))
                .map(text -> {
                    try {
                        return LocalDate.parse(text);
                    } catch (java.time.format.DateTimeParseException unreadable) {
                        return null;
                    }
                })
                .filter(day ->
                        day.isAfter(clock.today()) && day.isBefore(clock.today().plusYears(2)))
                .orElse(null);
    }

    private List<Option> options(List<String> unitIds) {
        return unitIds.stream()
                .map(unit -> new Option(unit, organizations.nameOf(unit)))
                .toList();
    }

    @GetMapping("/report-requests/{id}")
    String request(@PathVariable String id, Model model) {
        return page(visible(id), model);
    }

    @PostMapping("/report-requests/{id}/withdraw")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ReportRequestView request = visible(id);
        Actor actor = user.actorWith(Right.REQUEST_REPORT, askedBy(request), REFUSED_WITHDRAWAL);
        try {
            CurrentActor.run(actor, () -> management.withdraw(id, reason));
        } catch (BusinessRuleViolation violation) {
            refusals.show(violation, model, response);
            model.addAttribute("reason", reason);
            return page(visible(id), model);
        } catch (RuntimeException thrown) {
            refusals.overtaken(thrown, "reporting.overtaken", model, response);
            model.addAttribute("reason", reason);
            return page(visible(id), model);
        }
        refusals.done(redirect, "reporting.request.withdraw-done");
        redirect.addAttribute("id", id);
        return "redirect:/report-requests/{id}";
    }

    private static Thing askedBy(ReportRequestView request) {
        return Thing.of().followedBy(request.actingUnitId());
    }

    private ReportRequestView visible(String id) {
        return reports.find(id)
                .filter(access::mayRead)
                .flatMap(report -> catalog.find(id))
                .orElseThrow(() -> new NotFound("report-request", id));
    }

    private String page(ReportRequestView request, Model model) {
        DirectiveView directive = directives.require(request.directiveId());
        model.addAttribute("request", request);
        model.addAttribute("directive", directive);
        model.addAttribute("report", reports.require(request.id()));
        model.addAttribute("contributions", reports.contributions(request.id()));
        model.addAttribute("late", request.isLate(clock.today()));
        model.addAttribute(
                "mayWithdraw",
                request.status() == RequestStatus.OPEN
                        && request.reportStatus() != ReportStatus.ACCEPTED
                        && user.may(Right.REQUEST_REPORT, askedBy(request)));
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "reporting/request";
    }
}
