package vn.chidao.reporting;

import java.util.List;

/** Puts a draft report before the unit's leader. */
public record SubmitReport(String reportId, ReportText text, List<FigureLine> figures) {

    public SubmitReport {
        figures = List.copyOf(figures);
    }
}
