package vn.chidao.reporting;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes first drafts of reports from what is already recorded, so that no figure is typed twice. */
@Service
@Transactional(readOnly = true)
public class ReportDrafting {

    private final ReportingCatalog reports;
    private final FigureSources sources;
    private final ContributionDraft contribution;
    private final ConsolidatedDraft consolidated;

    ReportDrafting(
            ReportingCatalog reports,
            FigureSources sources,
            ContributionDraft contribution,
            ConsolidatedDraft consolidated) {
        this.reports = reports;
        this.sources = sources;
        this.contribution = contribution;
        this.consolidated = consolidated;
    }

    /** What the officer begins with: his own last draft where there is one, else one from the records. */
    public ReportDraft draft(String reportId) {
        ReportView report = reports.require(reportId);
        if (report.text() != null) {
            // A consolidation has to state the sums as they are now, whatever was stated before.
            // A unit's own report keeps what the unit stated and adds what has come on record since.
            return new ReportDraft(
                    report.text(),
                    report.consolidating()
                            ? reports.consolidation(reportId)
                            : sources.redrafted(reportId, report.figures()));
        }
        String corrected = report.version().correctsId();
        if (corrected != null) {
            // A correction begins with what it puts right.
            ReportView before = reports.require(corrected);
            if (before.text() != null) {
                return new ReportDraft(
                        before.text(),
                        report.consolidating()
                                ? reports.consolidation(reportId)
                                : sources.redrafted(reportId, before.figures()));
            }
        }
        return report.consolidating() ? consolidated.of(report) : contribution.of(report);
    }
}
