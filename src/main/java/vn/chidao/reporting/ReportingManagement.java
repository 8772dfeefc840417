package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.SigningRights;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;

/** What people and the planner do with reports. Each method is one act, in the caller's transaction. */
@Service
@Transactional
public class ReportingManagement {

    /** How many working days before its own date a consolidated report wants the contributions. */
    static final int CONTRIBUTIONS_DUE_BEFORE = 10;

    private final ReportRepository reports;
    private final ContributionRounds rounds;
    private final FigureSources sources;
    private final Consolidation consolidation;
    private final PeriodicReportProcess process;
    private final OrganizationDirectory organization;
    private final WorkingDays workingDays;
    private final DirectiveCatalog directives;
    private final ReceiptCatalog receipts;
    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final SigningRights signing;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ReportingManagement(
            ReportRepository reports,
            ContributionRounds rounds,
            FigureSources sources,
            Consolidation consolidation,
            PeriodicReportProcess process,
            OrganizationDirectory organization,
            WorkingDays workingDays,
            DirectiveCatalog directives,
            ReceiptCatalog receipts,
            ObligationCatalog obligations,
            Occurrences occurrences,
            SigningRights signing,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.reports = reports;
        this.rounds = rounds;
        this.sources = sources;
        this.consolidation = consolidation;
        this.process = process;
        this.organization = organization;
        this.workingDays = workingDays;
        this.directives = directives;
        this.receipts = receipts;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the consolidated report of an occurrence, once: asking again changes nothing. */
    public void openReport(OccurrenceView occurrence) {
        if (reports.existsById(occurrence.id())) {
            return;
        }
        DirectiveView directive = directives.require(occurrence.directiveId());
        String receiver = directive.reportReceiverUnitId();
        if (receiver == null) {
            throw new IllegalStateException("directive " + directive.id() + " names nobody who receives its reports");
        }
        Report report = reports.saveAndFlush(Report.consolidated(
                occurrence.id(),
                new Report.Request(
                        occurrence.directiveId(),
                        lineOf(occurrence),
                        occurrence.unitId(),
                        receiver,
                        occurrence.periodLabel(),
                        occurrence.periodStart(),
                        occurrence.periodEnd(),
                        occurrence.dueOn())));
        process.start(new PeriodicReportProcess.ReportOpening(
                report.id(), report.directiveId(), report.actingUnitId(), receiver, true, report.dueOn()));
    }

    /** Asks every addressee of the directive, except who reports, to contribute to this consolidated report. */
    public void requestContributionsTo(String reportId) {
        Report report = require(reportId);
        LocalDate tomorrow = workingDays.plus(clock.today(), 1);
        LocalDate wanted = workingDays.minus(report.dueOn(), CONTRIBUTIONS_DUE_BEFORE);
        rounds.request(
                report.id(),
                addressees(report.directiveId()).stream()
                        .filter(unit -> !unit.equals(report.actingUnitId()))
                        .toList(),
                new Report.Request(
                        report.directiveId(),
                        report.line(),
                        report.actingUnitId(),
                        report.actingUnitId(),
                        report.periodLabel(),
                        report.periodFrom(),
                        report.periodTo(),
                        wanted.isBefore(tomorrow) ? tomorrow : wanted));
    }

    /**
     * Asks each unit for a report on the period, due on the same day. Once per parent: asking again changes nothing.
     * {@link ContributionsClosed} tells when all are accepted or the day has passed.
     *
     * @param parentId id of the report or review they contribute to, which is its occurrence's; contributions are
     *     {@code <parent>/<unit>}
     */
    public void requestContributions(
            String parentId,
            String directiveId,
            List<String> unitIds,
            String receiverUnitId,
            String periodLabel,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn) {
        String line = lineOf(occurrences.require(parentId));
        rounds.request(
                parentId,
                unitIds.stream().distinct().toList(),
                new Report.Request(directiveId, line, receiverUnitId, receiverUnitId, periodLabel, from, to, dueOn));
    }

    /** What one rhythm of an obligation asks of one body, period by period. */
    private static String lineOf(OccurrenceView occurrence) {
        return occurrence.obligationId() + ":" + occurrence.unitId() + ":"
                + occurrence.rhythm().name();
    }

    /**
     * The units a directive is addressed to, or whoever has taken over from them, that exist today, in the order of the
     * address, each once. What was recorded here was sent by somebody else: then whoever it charges with reporting.
     */
    @Transactional(readOnly = true)
    public List<String> addressees(String directiveId) {
        List<String> received = receipts.of(directiveId).stream()
                .map(ReceiptView::actingUnitId)
                .distinct()
                .toList();
        return (received.isEmpty() ? obligations.obligedToReport(directiveId) : received)
                .stream()
                        .filter(unit -> organization.require(unit).existsOn(clock.today()))
                        .toList();
    }

    /** Closes the asking of this parent when it is over. Called daily and after every acceptance; harmless otherwise. */
    public void closeContributions(String parentId) {
        ContributionRound round = rounds.lock(parentId);
        if (round != null) {
            rounds.closeIfReady(round);
        }
    }

    /** Parents whose contributions are still awaited. */
    @Transactional(readOnly = true)
    public List<String> awaitedParentIds() {
        return rounds.openParentIds();
    }

    /**
     * Puts a draft before the unit's leader, its figures tied to what they rest on. Work that it counts is counted by no
     * other report of its line.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation when a figure stands twice, or consolidated ones are not
     *     exactly the sums of their sources
     */
    public void submitDraft(SubmitReport command) {
        Report report = require(command.reportId());
        sources.settle(report.id());
        report.submitDraft(
                command.text(),
                tied(report, command.figures()),
                sources.daysOf(report.id()).to());
        store(
                report,
                new ReportDrafted(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        nameOf(report),
                        report.periodLabel(),
                        hashOf(report)));
    }

    private List<SourcedFigure> tied(Report report, List<FigureLine> figures) {
        List<SourcedFigure> sums =
                report.consolidating() ? sources.ofConsolidation(report.id()) : sources.ofUnit(report.id());
        return consolidation.tie(figures, sums, report.consolidating());
    }

    /** The unit's leader stands by the report and with that sends it; a substitute needs an authority to sign. */
    public void approve(String reportId, @Nullable String comment) {
        Report report = require(reportId);
        signing.signOff(CurrentActor.get(), report.unitId(), DocumentType.REPORT, report.directiveId(), nameOf(report));
        report.approveAndSend(comment, CurrentActor.get(), clock.instant(), clock.today());
        store(
                report,
                new ReportSent(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        nameOf(report),
                        report.periodLabel(),
                        report.receiverUnitId(),
                        hashOf(report)));
    }

    /** The unit's leader wants another draft; a reason is required. */
    public void refuse(String reportId, @Nullable String reason) {
        Report report = require(reportId);
        report.refuse(reason, CurrentActor.get(), clock.instant());
        store(
                report,
                new ReportRefused(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        nameOf(report),
                        report.periodLabel(),
                        lastReason(report),
                        hashOf(report)));
    }

    /**
     * The receiver accepts. A consolidated report fulfils its occurrence; the last contribution lets its parent go on;
     * one that comes after that is marked late.
     */
    public void accept(String reportId, @Nullable String comment) {
        Report report = require(reportId);
        ContributionRound round = report.parentId() == null ? null : rounds.lock(report.parentId());
        report.accept(comment, round != null && round.isClosed(), CurrentActor.get(), clock.instant(), clock.today());
        ReportAccepted accepted = new ReportAccepted(
                report.id(),
                report.directiveId(),
                report.actingUnitId(),
                nameOf(report),
                report.periodLabel(),
                report.receiverUnitId(),
                report.isAfterConsolidation(),
                hashOf(report));
        store(report, accepted);
        if (round != null) {
            rounds.closeIfReady(round);
        } else if (report.consolidating()) {
            occurrences.complete(report.id(), accepted.facts().summary());
        }
    }

    /** The receiver wants it completed; a reason is required. */
    public void returnForData(String reportId, @Nullable String reason) {
        Report report = require(reportId);
        report.returnForData(reason, CurrentActor.get(), clock.instant());
        store(
                report,
                new ReportReturned(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        nameOf(report),
                        report.periodLabel(),
                        report.receiverUnitId(),
                        lastReason(report),
                        hashOf(report)));
    }

    /**
     * Follows an extension that was granted for the report's task. An asking that is still open waits for the new day;
     * its lock keeps it from closing by the old one at this moment.
     */
    public void moveDeadline(String reportId, LocalDate from, LocalDate to) {
        reports.findById(reportId).ifPresent(report -> {
            if (report.parentId() != null) {
                rounds.lock(report.parentId());
            }
            report.moveDeadline(from, to);
            reports.saveAndFlush(report);
        });
    }

    /** Ends all work on reports of a directive whose cycle has ended, contributions that came too late included. */
    public void endWithCycle(String directiveId, String reason) {
        rounds.closeWithCycle(directiveId);
        reports.findByDirectiveIdAndStatusNotOrderById(directiveId, ReportStatus.ACCEPTED)
                .forEach(report -> process.end(report.id(), reason));
    }

    /** Ends the work on the reports of these occurrences and on the contributions asked for them. */
    public void endReleased(List<String> occurrenceIds, String reason) {
        for (String occurrenceId : occurrenceIds) {
            rounds.closeReleased(occurrenceId);
            process.end(occurrenceId, reason);
            reports.findByParentIdOrderByUnitId(occurrenceId).stream()
                    .filter(report -> report.status() != ReportStatus.ACCEPTED)
                    .forEach(report -> process.end(report.id(), reason));
        }
    }

    private Report require(String reportId) {
        return reports.findById(reportId).orElseThrow(() -> new NotFound("report", reportId));
    }

    /** Writes at once: what follows in this transaction, such as the next task's briefing, reads by SQL. */
    private void store(Report report, RecordedAct act) {
        reports.saveAndFlush(report);
        events.publishEvent(act);
    }

    private String nameOf(Report report) {
        return SuccessionName.of(organization, report.unitId(), report.actingUnitId());
    }

    private static String hashOf(Report report) {
        return Sha256.of(report.text());
    }

    private static String lastReason(Report report) {
        List<ReportDecision> decisions = report.decisions();
        String reason = decisions.get(decisions.size() - 1).comment();
        return reason == null ? "" : reason;
    }
}
