package vn.chidao.obligation.process;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.ReportResult;
import vn.chidao.obligation.TargetChoices;
import vn.chidao.obligation.TargetTie;
import vn.chidao.shared.ContentArea;

/** A row of figures. */
record FigureLine(
        @NotNull ContentArea content,
        @NotBlank @Size(max = 200) String indicator,

        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal value,

        @NotBlank @Size(max = 50) String unit,
        @Nullable String target) {

    ReportResult.Figure toFigure(@Nullable TargetTie tie) {
        return new ReportResult.Figure(content, indicator.strip(), value, unit.strip(), tie);
    }

    static Map<String, Object> rowOf(ReportResult.Figure figure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("content", figure.content().name());
        row.put("indicator", figure.indicator());
        row.put("value", figure.value());
        row.put("unit", figure.unit());
        row.put("target", TargetChoices.chosen(figure.tie()));
        return row;
    }
}
