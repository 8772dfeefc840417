package vn.chidao.reporting.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.reporting.FigureLine;
import vn.chidao.reporting.ReportText;
import vn.chidao.shared.ContentArea;

/** Mirrors {@code forms/reporting/DraftReportForm.form}. */
record DraftReportForm(
        @NotBlank @Size(max = 10_000) String leadership,
        @NotBlank @Size(max = 10_000) String results,
        @NotBlank @Size(max = 10_000) String limitations,
        @NotBlank @Size(max = 10_000) String directions,
        @Nullable @Size(max = 10_000) String proposals,
        @Nullable List<@Valid FigureRow> figures) {

    record FigureRow(
            @NotNull ContentArea content,
            @NotBlank @Size(max = 200) String indicator,

            @NotNull @DecimalMin("0") @Digits(integer = 17, fraction = 2)
            BigDecimal value,

            @NotBlank @Size(max = 50) String unit) {

        FigureLine toLine() {
            return new FigureLine(content, indicator.strip(), value, unit.strip());
        }
    }

    ReportText text() {
        return new ReportText(leadership, results, limitations, directions, proposals);
    }

    List<FigureLine> figureLines() {
        return figures == null
                ? List.of()
                : figures.stream().map(FigureRow::toLine).toList();
    }
}
