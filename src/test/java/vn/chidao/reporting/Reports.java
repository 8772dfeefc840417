package vn.chidao.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.Indicators;
import vn.chidao.indicator.Quantity;
import vn.chidao.shared.Actor;
import vn.chidao.shared.ContentArea;

/** Reports and figures for tests. */
final class Reports {

    static final Actor LEADER =
            new Actor("bdv-hu.truong-ban", "Trưởng ban", "bdv-hu.truong-ban", "Trưởng ban", "bdv-hu");
    static final Instant AT = Instant.parse("2018-12-03T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2018, 12, 3);

    private Reports() {}

    static Report.Request request(String unitId) {
        return new Report.Request(
                "77-CV-HU",
                "5b:bdv-hu:YEAR",
                unitId,
                "bdv-hu",
                "năm 2018",
                LocalDate.of(2018, 1, 1),
                LocalDate.of(2018, 12, 31),
                LocalDate.of(2018, 12, 1));
    }

    static Report aRequestedContribution() {
        return Report.contribution("5b:bdv-hu:2018", request("hnd"));
    }

    static Report aSentContribution() {
        Report report = aRequestedContribution();
        report.submitDraft(aText(), List.of(), TODAY, List.of(), AT);
        report.approveAndSend(null, LEADER, AT, TODAY);
        return report;
    }

    static ReportText aText() {
        return new ReportText("Đã quán triệt", "Đạt kế hoạch", "Còn chậm", "Tiếp tục", null);
    }

    static FigureLine models(long value) {
        return figure(ContentArea.C3_ENVIRONMENT, "Mô hình được nhân rộng", value, "mô hình");
    }

    static FigureLine figure(ContentArea content, String indicator, long value, String unit) {
        return figure(content, indicator, Indicators.exact(value, unit));
    }

    static FigureLine figure(ContentArea content, String indicator, Quantity quantity) {
        return new FigureLine(content, IndicatorFigure.of(indicator, quantity));
    }

    static Consolidation.Part part(String unitId, FigureLine line) {
        return new Consolidation.Part(line, FigureSource.report("5b:bdv-hu:2018/" + unitId, unitId, line));
    }

    static Consolidation consolidation() {
        return new Consolidation(Indicators.intake(), Indicators.units(), Indicators.rollUp(), Indicators.printer());
    }
}
