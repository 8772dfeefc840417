package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a cell has said of a directive that is to be made known in every cell. */
public record CellView(
        String id,
        String directiveId,
        String unitId,
        String unitName,
        String actingUnitId,
        String askedBy,
        @Nullable String receiptId,
        CellStatus status,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable LocalDate remindedOn,
        @Nullable LocalDate heldOn,
        @Nullable Integer present,
        @Nullable Integer members,
        @Nullable String note,
        @Nullable String evidenceId) {

    public boolean isConfirmed() {
        return status == CellStatus.CONFIRMED;
    }

    public boolean isAwaited() {
        return status == CellStatus.ASKED;
    }
}
