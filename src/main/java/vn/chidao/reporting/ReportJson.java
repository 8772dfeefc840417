package vn.chidao.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as open data; the fields are described in {@code docs/report-json.md}. Numbers carry how they are meant: "over
 * 400" is not 400.
 */
record ReportJson(
        String id,
        int version,
        boolean standing,
        @Nullable String corrects,
        @Nullable String correctionReason,
        String directiveId,
        String directive,
        Unit unit,
        Period period,
        LocalDate dueOn,
        String status,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate acceptedOn,
        boolean afterConsolidation,
        List<Receiver> receivers,
        @Nullable Parts parts,
        List<Unit> missing,
        List<Unit> late,
        List<Figure> figures,
        Links links) {

    record Unit(String id, String name) {}

    record Period(
            String label,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate cutOff) {}

    record Receiver(
            String unitId,
            String name,
            String status,
            @Nullable LocalDate decidedOn) {}

    record Parts(
            String leadership,
            String results,
            String limitations,
            String directions,
            @Nullable String proposals) {}

    record Number(
            @Nullable BigDecimal value,
            String qualifier,
            String unit,
            @Nullable String rawText,
            @Nullable BigDecimal base) {}

    record Figure(
            String content,
            String indicator,
            @Nullable String indicatorCode,
            Number number,
            @Nullable String countedAtUnitId,
            boolean equalsSources,
            List<Source> sources) {}

    record Source(
            String kind,
            String id,
            Unit unit,
            Number number,
            @Nullable LocalDate doneOn,
            boolean late,
            @Nullable String leftOut,
            @Nullable String href) {}

    record Links(
            String self,
            String page,
            String pdf,
            String docx,
            String xlsx,
            @Nullable String parent) {}
}
