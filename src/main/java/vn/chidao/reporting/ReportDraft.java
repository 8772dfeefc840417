package vn.chidao.reporting;

import java.util.List;

/** A first draft written from what is already recorded; the officer goes on from there. */
public record ReportDraft(ReportText text, List<SourcedFigure> figures) {

    public ReportDraft {
        figures = List.copyOf(figures);
    }
}
