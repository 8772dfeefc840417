package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.SigningRights;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.receiving.ReceiptCatalog;
import vn.chidao.receiving.ReceiptView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.RecordedAct;

/** What people and the planner do with reports. Each method is one act, in the caller's transaction. */
@Service
@Transactional
public class ReportingManagement {

    private final ReportRepository reports;
    private final ReportRows rows;
    private final CorrectionManagement corrections;
    private final ReportRequestRepository requests;
    private final ReportTermsBook terms;
    private final Consolidators consolidators;
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
    private final MessageSource messages;
    private final BusinessClock clock;

    ReportingManagement(
            ReportRepository reports,
            ReportRows rows,
            CorrectionManagement corrections,
            ReportRequestRepository requests,
            ReportTermsBook terms,
            Consolidators consolidators,
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
            MessageSource messages,
            BusinessClock clock) {
        this.reports = reports;
        this.rows = rows;
        this.corrections = corrections;
        this.requests = requests;
        this.terms = terms;
        this.consolidators = consolidators;
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
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Opens the report of an occurrence, once: asking again changes nothing. Where one of several bound bodies adds up, the
     * others report through their contributions to it; where none of them does, each reports what is its own. The terms
     * are those of today: what is decided later holds for reports that open later.
     */
    public void openReport(OccurrenceView occurrence) {
        if (reports.existsById(occurrence.id())) {
            return;
        }
        DirectiveView directive = directives.require(occurrence.directiveId());
        String receiver = directive.reportReceiverUnitId();
        if (receiver == null) {
            throw new IllegalStateException("directive " + directive.id() + " names nobody who receives its reports");
        }
        String consolidator = consolidators.of(occurrence).orElse(null);
        if (consolidator != null && !consolidator.equals(occurrence.unitId())) {
            askBeside(occurrence, consolidator);
            return;
        }
        ReportTermsView asked = terms.of(directive.id(), occurrence.rhythm());
        Report.Request request = new Report.Request(
                occurrence.directiveId(),
                lineOf(occurrence),
                occurrence.unitId(),
                asked.receivers(receiver),
                occurrence.periodLabel(),
                occurrence.periodStart(),
                occurrence.periodEnd(),
                occurrence.dueOn(),
                asked.cutOff(occurrence.periodStart(), occurrence.periodEnd()),
                consolidator == null ? null : asked.unitsDueBefore(),
                null);
        Report report = reports.saveAndFlush(
                consolidator == null
                        ? Report.ofOneBody(occurrence.id(), request)
                        : Report.consolidated(occurrence.id(), request));
        process.start(new PeriodicReportProcess.ReportOpening(
                report.id(),
                report.directiveId(),
                report.actingUnitId(),
                report.receiverUnitId(),
                report.consolidating(),
                report.dueOn()));
    }

    /** Its contribution is asked for with those of the others; where these have been asked for already, now. */
    private void askBeside(OccurrenceView occurrence, String consolidator) {
        occurrences.ofObligation(occurrence.obligationId()).stream()
                .filter(other -> other.periodKey().equals(occurrence.periodKey())
                        && other.actingUnitId().equals(consolidator))
                .flatMap(other -> reports.findById(other.id()).stream())
                .filter(Report::isUnderWay)
                .forEach(report -> rounds.requestAlso(report.id(), occurrence.unitId(), asking(report)));
    }

    /**
     * Asks every addressee of the directive, and every other body that the obligation binds, to contribute to this
     * consolidated report.
     */
    public void requestContributionsTo(String reportId) {
        Report report = rows.require(reportId);
        ReportRequest request = requestOf(report);
        List<String> units = request == null
                ? Stream.concat(
                                addressees(report.directiveId()).stream(),
                                occurrences.find(report.rootId()).stream()
                                        .flatMap(occurrence -> consolidators.boundWith(occurrence).stream()))
                        .distinct()
                        .toList()
                : existing(request.unitIds(), addressees(report.directiveId()));
        rounds.request(
                report.id(),
                units.stream()
                        .filter(unit -> !unit.equals(report.actingUnitId()))
                        .toList(),
                asking(report));
    }

    private @Nullable ReportRequest requestOf(Report report) {
        return report.requestId() == null
                ? null
                : requests.findById(report.requestId()).orElse(null);
    }

    /** What a consolidated report asks of those who contribute to it. */
    private Report.Request asking(Report report) {
        ReportRequest request = requestOf(report);
        return new Report.Request(
                report.directiveId(),
                report.line(),
                report.actingUnitId(),
                List.of(report.actingUnitId()),
                report.periodLabel(),
                report.periodFrom(),
                report.periodTo(),
                request == null ? contributionsDueBefore(report) : request.unitsDueOn(),
                report.cutOff(),
                null,
                report.requestId());
    }

    private LocalDate contributionsDueBefore(Report report) {
        LocalDate tomorrow = workingDays.plus(clock.today(), 1);
        LocalDate wanted = workingDays.minus(
                report.dueOn(), Objects.requireNonNullElse(report.unitsDueBefore(), ReportTermsBook.UNITS_DUE_BEFORE));
        return wanted.isBefore(tomorrow) ? tomorrow : wanted;
    }

    /** Those that were asked, or who has taken over from them in the meantime, each once. */
    private List<String> existing(List<String> asked, List<String> addressees) {
        return asked.stream()
                .flatMap(unit -> organization.unit(unit, clock.today()).isPresent()
                        ? Stream.of(unit)
                        : Heirs.of(organization, unit, clock.today()).stream().filter(addressees::contains))
                .distinct()
                .toList();
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
        List<String> received = received(directiveId);
        return ofToday(received.isEmpty() ? obligations.obligedToReport(directiveId) : received);
    }

    private List<String> received(String directiveId) {
        return receipts.of(directiveId).stream()
                .map(ReceiptView::actingUnitId)
                .distinct()
                .toList();
    }

    private List<String> ofToday(List<String> units) {
        return units.stream()
                .filter(unit -> organization.require(unit).existsOn(clock.today()))
                .toList();
    }

    /**
     * The units whose work under a directive is reviewed, in the order of the address: who received it, as with
     * {@link #addressees}. Of what was recorded here nobody did: then everybody whom its obligations in force bind and who
     * exists today, who reports on his own too. A place that nobody leads, as a residential area, answers through the
     * bodies that work there.
     */
    @Transactional(readOnly = true)
    public List<String> reviewed(String directiveId) {
        List<String> received = received(directiveId);
        if (!received.isEmpty()) {
            return ofToday(received);
        }
        return ofToday(obligations.bound(directiveId)).stream()
                .filter(unit ->
                        !organization.positions(unit, PositionRole.LEADER).isEmpty())
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
        Report report = rows.require(command.reportId());
        sources.settle(report.id());
        report.submitDraft(
                command.text(),
                tied(report, command.figures()),
                sources.daysOf(report.id()).to(),
                command.answers(),
                clock.instant());
        rows.store(
                report,
                new ReportDrafted(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        rows.nameOf(report),
                        report.periodLabel(),
                        ReportRows.hashOf(report)));
    }

    private List<SourcedFigure> tied(Report report, List<FigureLine> figures) {
        List<SourcedFigure> sums =
                report.consolidating() ? sources.ofConsolidation(report.id()) : sources.ofUnit(report.id());
        return consolidation.tie(figures, sums, report.consolidating());
    }

    /** The unit's leader stands by the report and with that sends it to all receivers; a substitute needs an authority to sign. */
    public void approve(String reportId, @Nullable String comment) {
        Report report = rows.require(reportId);
        signing.signOff(
                CurrentActor.get(), report.unitId(), DocumentType.REPORT, report.directiveId(), rows.nameOf(report));
        report.approveAndSend(comment, CurrentActor.get(), clock.instant(), clock.today());
        rows.store(
                report,
                new ReportSent(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        rows.nameOf(report),
                        report.periodLabel(),
                        ReportRows.hashOf(report)));
        boolean firstIsAsked = process.asksReceiverItself(report.id());
        report.turns().stream()
                .filter(turn -> !firstIsAsked || turn.place() > 0)
                .forEach(turn -> process.askReceiver(
                        turn, report.directiveId(), report.receiptAt(turn).actingUnitId()));
    }

    /** The unit's leader wants another draft; a reason is required, places may be pointed at. */
    public void refuse(String reportId, @Nullable String reason, List<MarkPlace> marks) {
        Report report = rows.require(reportId);
        report.refuse(reason, marks, CurrentActor.get(), clock.instant());
        rows.store(
                report,
                new ReportRefused(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        rows.nameOf(report),
                        report.periodLabel(),
                        lastReason(report),
                        ReportRows.hashOf(report)));
    }

    /**
     * One receiver accepts; with the last of them the report is accepted. Then a consolidated report fulfils its
     * occurrence; the last contribution lets its parent go on; one that comes after that is marked late.
     */
    public void accept(ReceiptTurn turn, @Nullable String comment) {
        ContributionRound round = rows.lockRoundOf(turn.reportId());
        Report report = rows.lock(turn.reportId());
        String receiver = report.receiptAt(turn).actingUnitId();
        report.accept(
                turn.place(),
                comment,
                round != null && round.isClosed(),
                CurrentActor.get(),
                clock.instant(),
                clock.today());
        ReportAccepted accepted = acceptedBy(report, receiver);
        rows.store(report, accepted);
        if (report.status() == ReportStatus.ACCEPTED) {
            accepted(report, round, accepted);
        }
    }

    private ReportAccepted acceptedBy(Report report, String receiverUnitId) {
        return new ReportAccepted(
                report.id(),
                report.directiveId(),
                report.actingUnitId(),
                rows.nameOf(report),
                report.periodLabel(),
                receiverUnitId,
                report.isAfterConsolidation(),
                ReportRows.hashOf(report));
    }

    private void accepted(Report report, @Nullable ContributionRound round, RecordedAct act) {
        process.reportAccepted(report.id());
        if (report.isCorrection()) {
            corrections.takePlace(report);
            return;
        }
        if (round != null) {
            rounds.closeIfReady(round);
        }
        fulfilledBy(report)
                .ifPresent(occurrence ->
                        occurrences.complete(occurrence, act.facts().summary()));
    }

    /** The occurrence that a report fulfils: its own, or that of a body bound beside the one that adds up. */
    private Optional<String> fulfilledBy(Report report) {
        String parentId = report.parentId();
        if (report.requestId() != null) {
            return Optional.empty();
        }
        if (parentId == null) {
            return Optional.of(report.id());
        }
        return occurrences
                .find(parentId)
                .filter(parent -> parent.stage() == ObligationStage.REPORT)
                .flatMap(parent -> occurrences.ofObligation(parent.obligationId()).stream()
                        .filter(other -> other.isOpen()
                                && other.periodKey().equals(parent.periodKey())
                                && other.unitId().equals(report.unitId())
                                && !reports.existsById(other.id()))
                        .map(OccurrenceView::id)
                        .findFirst());
    }

    /** A receiver wants it completed, says why and may point at places; it is called back from the others. */
    public void returnForData(ReceiptTurn turn, @Nullable String reason, List<MarkPlace> marks) {
        Report report = rows.lock(turn.reportId());
        String receiver = report.receiptAt(turn).actingUnitId();
        report.returnForData(turn.place(), reason, marks, CurrentActor.get(), clock.instant(), clock.today());
        String why = lastReason(report);
        rows.store(
                report,
                new ReportReturned(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        rows.nameOf(report),
                        report.periodLabel(),
                        receiver,
                        why,
                        ReportRows.hashOf(report)));
        for (ReceiptTurn other : report.turns()) {
            String otherUnit = report.receiptAt(other).actingUnitId();
            if (!otherUnit.equals(receiver)) {
                ReportCalledBack calledBack = new ReportCalledBack(
                        report.id(),
                        report.directiveId(),
                        report.actingUnitId(),
                        rows.nameOf(report),
                        report.periodLabel(),
                        otherUnit,
                        organization.nameOf(receiver),
                        why);
                process.endReceipt(other, calledBack.facts().summary().in(messages));
                events.publishEvent(calledBack);
            }
        }
        process.reportReturned(report.id());
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

    /** Nobody wants this report and the contributions to it any more. */
    void withdraw(String reportId, String reason) {
        rounds.closeReleased(reportId);
        Stream.concat(
                        reports.findByRootIdOrderByVersionNo(reportId).stream(),
                        reports.findByParentIdOrderByUnitId(reportId).stream())
                .filter(Report::isUnderWay)
                .forEach(report -> rows.withdraw(report, reason));
    }

    /** Ends all work on reports of a directive whose cycle has ended, contributions that came too late included. */
    public void endWithCycle(String directiveId, String reason) {
        rounds.closeWithCycle(directiveId);
        reports.findByDirectiveIdAndStatusNotOrderById(directiveId, ReportStatus.ACCEPTED).stream()
                .filter(Report::isUnderWay)
                .forEach(report -> rows.withdraw(report, reason));
    }

    /** Ends the work on the reports of these occurrences and on the contributions asked for them. */
    public void endReleased(List<String> occurrenceIds, String reason) {
        occurrenceIds.forEach(occurrenceId -> withdraw(occurrenceId, reason));
    }

    /** After a receiver has changed: whoever holds both places is asked at one, and not again once it has accepted. */
    void askOnce(Report report) {
        List<ReceiptTurn> needed = report.turns();
        String reason = messages.getMessage("reporting.receipt.asked-once", null, Locale.forLanguageTag("vi"));
        for (ReceiptTurn turn : report.allTurns()) {
            if (!needed.contains(turn) || report.receiptAt(turn).status() == ReceptionStatus.ACCEPTED) {
                process.endReceipt(turn, reason);
            }
        }
        if (report.acceptedByAll(clock.instant(), clock.today())) {
            ReportAccepted accepted = acceptedBy(report, report.receiverUnitId());
            rows.store(report, accepted);
            accepted(report, report.parentId() == null ? null : rounds.lock(report.parentId()), accepted);
        }
    }

    private static String lastReason(Report report) {
        List<ReportDecision> decisions = report.decisions();
        String reason = decisions.get(decisions.size() - 1).comment();
        return reason == null ? "" : reason;
    }
}
