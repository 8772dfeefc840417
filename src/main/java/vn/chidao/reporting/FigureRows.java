package vn.chidao.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chidao.indicator.IndicatorFigure;
import vn.chidao.indicator.LeftOut;
import vn.chidao.indicator.Qualifier;
import vn.chidao.obligation.CountedAt;
import vn.chidao.shared.ContentArea;

/** Rows of figures and of their sources. */
final class FigureRows {

    private FigureRows() {}

    static FigureLine line(ResultSet row) throws SQLException {
        return new FigureLine(
                ContentArea.valueOf(row.getString("content")),
                Objects.requireNonNull(IndicatorFigure.read(row, "indicator")));
    }

    /** With the row it refers to, if any. */
    static FigureLine stated(ResultSet row) throws SQLException {
        FigureLine line = line(row);
        String at = row.getString("counted_at");
        String unitId = row.getString("counted_at_unit_id");
        return at == null || unitId == null
                ? line
                : new FigureLine(line.content(), line.counted(), new CountedAt(at, unitId));
    }

    static FigureSource source(ResultSet row) throws SQLException {
        return new FigureSource(
                FigureSourceKind.valueOf(row.getString("kind")),
                row.getString("source_id"),
                row.getString("unit_id"),
                row.getBigDecimal("value"),
                Qualifier.valueOf(row.getString("qualifier")),
                row.getString("raw_text"),
                row.getBigDecimal("value_base"),
                row.getObject("done_on", LocalDate.class),
                row.getBoolean("late"),
                row.getString("done_by_unit_id"),
                row.getString("counted_at_unit_id"),
                leftOut(row.getString("left_out")));
    }

    private static @Nullable LeftOut leftOut(@Nullable String name) {
        return name == null ? null : LeftOut.valueOf(name);
    }
}
