package vn.chidao.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One part of a figure: from where, whose, how much.
 *
 * @param doneOn the day of the work; null where the source is a report
 * @param late it belongs to an earlier period and was confirmed or recorded after that period's report
 */
@Embeddable
public record FigureSource(
        @Enumerated(EnumType.STRING) FigureSourceKind kind,
        @Column(name = "source_id") String sourceId,
        @Column(name = "unit_id") String unitId,
        BigDecimal value,
        @Column(name = "done_on") @Nullable LocalDate doneOn,
        boolean late) {

    static FigureSource report(String reportId, String unitId, BigDecimal value) {
        return new FigureSource(FigureSourceKind.REPORT, reportId, unitId, value, null, false);
    }
}
