package vn.chidao.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One receiver of a report as people read it; the name says who has taken over from it. */
public record ReportReceiptView(
        String actingUnitId,
        String unitName,
        ReceptionStatus status,
        @Nullable LocalDate decidedOn) {}
