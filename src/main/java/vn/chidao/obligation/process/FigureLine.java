package vn.chidao.obligation.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.FigureIntake;
import vn.chidao.obligation.ReportResult;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.shared.ContentArea;

/** A row of figures, as typed. */
record FigureLine(
        @NotNull ContentArea content,
        @NotBlank @Size(max = 200) String indicator,
        @NotBlank @Size(max = 200) String value,
        @Nullable @Size(max = 50) String unit,
        @Nullable @Size(max = 200) String base,
        @Nullable String target,
        @Nullable String countedAt) {

    FigureIntake.Typed typed() {
        return new FigureIntake.Typed(content, indicator, value, unit, base);
    }

    static Map<String, Object> rowOf(ReportResult.Figure figure, FigureIntake intake) {
        Map<String, Object> row = intake.typed(figure.content(), figure.counted());
        row.put("target", TargetChoices.chosen(figure.tie()));
        if (figure.countedAt() != null) {
            row.put("countedAt", figure.countedAt().row());
        }
        return row;
    }
}
