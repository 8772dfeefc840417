package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.RecordedAct;

/** A position exists from this day on. */
public record PositionOpened(String positionId, String positionLabel, String unitId, LocalDate from)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "POSITION_OPENED",
                "position",
                positionId,
                null,
                unitId,
                "Lập chức vụ %s từ ngày %s".formatted(positionLabel, Days.show(from)),
                null);
    }
}
