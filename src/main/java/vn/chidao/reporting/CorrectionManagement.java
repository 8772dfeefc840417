package vn.chidao.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Versions that put an accepted report right. Each method is one act, in the caller's transaction. */
@Service
@Transactional
public class CorrectionManagement {

    /** How many working days a unit has for a correction it has opened itself. */
    static final int CORRECTION_DUE_AFTER = 5;

    private final ReportRepository reports;
    private final ReportRows rows;
    private final FigureSources sources;
    private final PeriodicReportProcess process;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;
    private final BusinessClock clock;

    CorrectionManagement(
            ReportRepository reports,
            ReportRows rows,
            FigureSources sources,
            PeriodicReportProcess process,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            MessageSource messages,
            BusinessClock clock) {
        this.reports = reports;
        this.rows = rows;
        this.sources = sources;
        this.process = process;
        this.directives = directives;
        this.organization = organization;
        this.workingDays = workingDays;
        this.events = events;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Opens a version that puts an accepted report right; it goes the same way to the leader and the receivers. One at a
     * time.
     *
     * @return its id
     */
    public String open(String reportId, @Nullable String reason) {
        rows.lockRoundOf(reportId);
        Report report = rows.lock(reportId);
        if (!directives.require(report.directiveId()).isInForce()) {
            throw BusinessRuleViolation.of("reporting.rule.correction-directive-ended");
        }
        if (isForNobody(report)) {
            throw BusinessRuleViolation.of("reporting.rule.correction-parent-withdrawn");
        }
        for (ReportReceipt receipt : report.receipts()) {
            if (!organization.require(receipt.actingUnitId()).existsOn(clock.today())) {
                throw BusinessRuleViolation.of(
                        "reporting.rule.correction-receiver-gone", organization.nameOf(receipt.actingUnitId()));
            }
        }
        List<Report> versions = reports.findByRootIdOrderByVersionNo(report.rootId());
        if (versions.stream().anyMatch(Report::isUnderWay)) {
            throw BusinessRuleViolation.of("reporting.rule.correction-open");
        }
        Report correction = reports.saveAndFlush(report.correct(
                versions.get(versions.size() - 1).versionNo() + 1,
                reason,
                workingDays.plus(clock.today(), CORRECTION_DUE_AFTER)));
        events.publishEvent(new CorrectionOpened(
                correction.id(),
                correction.directiveId(),
                correction.actingUnitId(),
                rows.nameOf(correction),
                correction.periodLabel(),
                String.valueOf(reason).strip()));
        process.start(new PeriodicReportProcess.ReportOpening(
                correction.id(),
                correction.directiveId(),
                correction.actingUnitId(),
                correction.receiverUnitId(),
                false,
                correction.dueOn()));
        return correction.id();
    }

    /** Gives a correction up that has not been accepted; the version that stands stays. */
    public void withdraw(String reportId, @Nullable String reason) {
        Report correction = rows.lock(reportId);
        if (!correction.isCorrection() || !correction.isUnderWay()) {
            throw BusinessRuleViolation.of("reporting.rule.wrong-status");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > Report.MAX_REASON) {
            throw BusinessRuleViolation.at("reason", "reporting.rule.correction-reason", Report.MAX_REASON);
        }
        correction.withdraw();
        sources.forget(reportId);
        CorrectionWithdrawn withdrawn = new CorrectionWithdrawn(
                correction.id(),
                correction.directiveId(),
                correction.actingUnitId(),
                rows.nameOf(correction),
                correction.periodLabel(),
                reason.strip());
        rows.store(correction, withdrawn);
        rows.end(correction, withdrawn.facts().summary().in(messages));
    }

    /** The version takes the place of the one it puts right; reports that were made from that one say so and stay. */
    void takePlace(Report report) {
        Report before = rows.lock(String.valueOf(report.correctsId()));
        before.stepBack();
        reports.saveAndFlush(before);
        report.takePlaceOf(before);
        reports.saveAndFlush(report);
        sources.countOnlyBy(report.id());
        events.publishEvent(new ReportCorrected(
                report.id(),
                report.directiveId(),
                report.actingUnitId(),
                rows.nameOf(report),
                report.periodLabel(),
                report.versionNo()));
    }

    /** It was to be added up in a report that nobody wants any more. */
    private boolean isForNobody(Report report) {
        return report.parentId() != null
                && reports.findById(report.parentId())
                        .filter(parent -> parent.status() == ReportStatus.WITHDRAWN)
                        .isPresent();
    }
}
