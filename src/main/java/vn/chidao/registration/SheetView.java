package vn.chidao.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet as people read it: its latest lines and what was decided about every version. */
public record SheetView(
        String id,
        String directiveId,
        String obligationId,
        String unitId,
        String actingUnitId,
        String unitName,
        String leadUnitId,
        String acceptingUnitId,
        int year,
        String periodLabel,
        LocalDate dueOn,
        SheetStatus status,
        int versionNumber,
        @Nullable String note,
        @Nullable LocalDate acceptedOn,
        List<SheetLine> lines,
        List<SheetDecision> decisions) {

    public SheetView {
        lines = List.copyOf(lines);
        decisions = List.copyOf(decisions);
    }

    /** By which work on record names this line of the sheet, see {@link vn.chidao.obligation.RegisteredLines}. */
    public String choiceOf(SheetLine line) {
        return LineWork.choiceOf(id, line);
    }
}
