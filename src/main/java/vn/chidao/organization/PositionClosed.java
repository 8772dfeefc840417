package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.RecordedAct;

/** A position exists until this day, and no longer. */
public record PositionClosed(String positionId, String positionLabel, String unitId, LocalDate to)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "POSITION_CLOSED",
                "position",
                positionId,
                null,
                unitId,
                "Bỏ chức vụ %s sau ngày %s".formatted(positionLabel, Days.show(to)),
                null);
    }
}
