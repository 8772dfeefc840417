package vn.chidao.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** Reports on demand: asked for, and given up. Each method is one act, in the caller's transaction. */
@Service
@Transactional
public class ReportRequestManagement {

    private final ReportRequestRepository requests;
    private final ReportRepository reports;
    private final ReportingManagement reporting;
    private final CountedWork counted;
    private final PeriodicReportProcess process;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final BusinessClock clock;

    ReportRequestManagement(
            ReportRequestRepository requests,
            ReportRepository reports,
            ReportingManagement reporting,
            CountedWork counted,
            PeriodicReportProcess process,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            MessageSource messages,
            BusinessClock clock) {
        this.requests = requests;
        this.reports = reports;
        this.reporting = reporting;
        this.counted = counted;
        this.process = process;
        this.directives = directives;
        this.organization = organization;
        this.workingDays = workingDays;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Asks the body that follows the directive up for a report, and through it the units for their contributions.
     *
     * @return the id of the request and of the report
     * @throws BusinessRuleViolation at the field that cannot be as it is
     */
    public String open(OpenReportRequest asking) {
        DirectiveView directive = directives.require(asking.directiveId());
        String reporter = directive.followUpUnitId();
        if (!directive.isInForce() || reporter == null) {
            throw BusinessRuleViolation.at("directiveId", "reporting.rule.request-directive");
        }
        if (!requesters(directive).contains(asking.requesterUnitId())) {
            throw BusinessRuleViolation.at("requester", "reporting.rule.request-requester");
        }
        String id = UUID.randomUUID().toString();
        ReportRequest request = new ReportRequest(
                id,
                asking,
                asking.period().label(asking.from(), asking.to()).in(messages),
                workingDays.of(reporter),
                CurrentActor.get(),
                clock.today());
        // Two requests of one line at the same moment are looked at one after the other.
        counted.lock(request.line());
        if (!requests.overlapping(request.line(), request.periodFrom(), request.periodTo())
                .isEmpty()) {
            throw BusinessRuleViolation.at("from", "reporting.rule.request-overlaps", request.periodLabel());
        }
        requireAmong(asking.unitIds(), contributors(directive), "units", "reporting.rule.request-foreign-unit");
        requireAmong(
                asking.receiverUnitIds(), receivers(directive), "receivers", "reporting.rule.request-foreign-receiver");
        requests.saveAndFlush(request);
        Report report = reports.saveAndFlush(Report.consolidated(
                id,
                new Report.Request(
                        directive.id(),
                        request.line(),
                        reporter,
                        asking.receiverUnitIds(),
                        request.periodLabel(),
                        request.periodFrom(),
                        request.periodTo(),
                        request.dueOn(),
                        request.cutOff(),
                        null,
                        id)));
        events.publishEvent(new ReportRequested(
                id,
                directive.id(),
                asking.requesterUnitId(),
                request.periodLabel(),
                request.unitIds().size()));
        process.start(new PeriodicReportProcess.ReportOpening(
                id, directive.id(), reporter, report.receiverUnitId(), true, report.dueOn()));
        return id;
    }

    private static void requireAmong(List<String> given, List<String> allowed, String field, String key) {
        if (!allowed.containsAll(given)) {
            throw BusinessRuleViolation.at(field, key);
        }
    }

    /** Who may ask for reports on a directive: who follows it up and who receives its reports. */
    @Transactional(readOnly = true)
    public List<String> requesters(DirectiveView directive) {
        return existing(Stream.of(directive.followUpUnitId(), directive.reportReceiverUnitId()));
    }

    /** Who can be asked to contribute: the addressees, without the one that reports. */
    @Transactional(readOnly = true)
    public List<String> contributors(DirectiveView directive) {
        return reporting.addressees(directive.id()).stream()
                .filter(unit -> !unit.equals(directive.followUpUnitId()))
                .toList();
    }

    /** Who can receive the report: the directive's own bodies first; nobody who could not read the directive. */
    @Transactional(readOnly = true)
    public List<String> receivers(DirectiveView directive) {
        List<String> choice = new ArrayList<>(existing(
                Stream.of(directive.reportReceiverUnitId(), directive.concludingUnitId(), directive.issuerUnitId())));
        contributors(directive).stream().filter(unit -> !choice.contains(unit)).forEach(choice::add);
        choice.remove(directive.followUpUnitId());
        return choice;
    }

    private List<String> existing(Stream<@Nullable String> units) {
        return units.filter(Objects::nonNull)
                .distinct()
                .filter(unit -> organization
                        .unit(unit)
                        .filter(view -> view.existsOn(clock.today()))
                        .isPresent())
                .toList();
    }

    /**
     * Gives the request up: nobody goes on with it, and what its reports have counted is free for others of their line.
     * Refused once the report has been accepted.
     */
    public void withdraw(String requestId, @Nullable String reason) {
        ReportRequest request = requests.lock(requestId).orElseThrow(() -> new NotFound("report-request", requestId));
        Report report = reports.lock(requestId).orElseThrow(() -> new NotFound("report", requestId));
        if (report.status() == ReportStatus.ACCEPTED) {
            throw BusinessRuleViolation.of("reporting.rule.request-answered");
        }
        request.withdraw(reason, clock.today());
        requests.saveAndFlush(request);
        ReportRequestWithdrawn withdrawn = new ReportRequestWithdrawn(
                requestId,
                request.directiveId(),
                request.actingUnitId(),
                request.periodLabel(),
                request.withdrawnFor());
        reporting.withdraw(requestId, withdrawn.facts().summary().in(messages));
        counted.free(requestId);
        events.publishEvent(withdrawn);
    }
}
