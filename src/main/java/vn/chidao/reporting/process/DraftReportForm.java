package vn.chidao.reporting.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.reporting.AnswerMark;
import vn.chidao.reporting.ReportText;
import vn.chidao.shared.ContentArea;

/** Mirrors {@code forms/reporting/DraftReportForm.form}. */
record DraftReportForm(
        @NotBlank @Size(max = 10_000) String leadership,
        @NotBlank @Size(max = 10_000) String results,
        @NotBlank @Size(max = 10_000) String limitations,
        @NotBlank @Size(max = 10_000) String directions,
        @Nullable @Size(max = 10_000) String proposals,
        @Nullable List<@Valid FigureRow> figures,
        @Nullable List<@Valid AnswerRow> answers) {

    record AnswerRow(
            @NotBlank String mark,
            @Nullable @Size(max = 1000) String answer) {}

    List<AnswerMark> said() {
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(row -> new AnswerMark(Integer.parseInt(row.mark()), row.answer()))
                        .toList();
    }

    record FigureRow(
            @NotNull ContentArea content,
            @NotBlank @Size(max = 200) String indicator,
            @NotBlank @Size(max = 200) String value,
            @Nullable @Size(max = 50) String unit,
            @Nullable @Size(max = 200) String base,
            @Nullable String countedAt) {

        FigureIntake.Typed typed() {
            return new FigureIntake.Typed(content, indicator, value, unit, base);
        }
    }

    ReportText text() {
        return new ReportText(leadership, results, limitations, directions, proposals);
    }

    List<FigureRow> rows() {
        return figures == null ? List.of() : figures;
    }
}
