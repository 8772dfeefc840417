package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;

/** What everything that is done with reports has in common: how they are found, locked, written down and ended. */
@Component
class ReportRows {

    private final ReportRepository reports;
    private final ContributionRounds rounds;
    private final FigureSources sources;
    private final PeriodicReportProcess process;
    private final OrganizationDirectory organization;
    private final ApplicationEventPublisher events;

    ReportRows(
            ReportRepository reports,
            ContributionRounds rounds,
            FigureSources sources,
            PeriodicReportProcess process,
            OrganizationDirectory organization,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.rounds = rounds;
        this.sources = sources;
        this.process = process;
        this.organization = organization;
        this.events = events;
    }

    Report require(String reportId) {
        return reports.findById(reportId).orElseThrow(() -> new NotFound("report", reportId));
    }

    /** Writes at once: what follows in this transaction, such as the next task's briefing, reads by SQL. */
    void store(Report report, RecordedAct act) {
        reports.saveAndFlush(report);
        events.publishEvent(act);
    }

    String nameOf(Report report) {
        return SuccessionName.of(organization, report.unitId(), report.actingUnitId());
    }

    static String hashOf(Report report) {
        return Sha256.of(report.wording());
    }

    /** A round is locked before any report in it, here as where a deadline moves. */
    @Nullable
    ContributionRound lockRoundOf(String reportId) {
        return reports.findParentIdOf(reportId).map(rounds::lock).orElse(null);
    }

    /** Two receivers at once: the second sees what the first has said. */
    Report lock(String reportId) {
        return reports.lock(reportId).orElseThrow(() -> new NotFound("report", reportId));
    }

    /** Nobody goes on with it, and what it has counted is free for others. */
    void withdraw(Report report, String reason) {
        report.withdraw();
        reports.saveAndFlush(report);
        sources.forget(report.id());
        end(report, reason);
    }

    void end(Report report, String reason) {
        process.end(report.id(), reason);
        report.allTurns().forEach(turn -> process.endReceipt(turn, reason));
    }
}
