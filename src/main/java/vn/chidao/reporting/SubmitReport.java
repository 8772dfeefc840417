package vn.chidao.reporting;

import java.util.List;

/** Puts a draft report before the unit's leader. */
public record SubmitReport(String reportId, ReportText text, List<FigureLine> figures, List<AnswerMark> answers) {

    public SubmitReport {
        figures = List.copyOf(figures);
        answers = List.copyOf(answers);
    }

    /** Nothing is said to marks. */
    public SubmitReport(String reportId, ReportText text, List<FigureLine> figures) {
        this(reportId, text, figures, List.of());
    }
}
