package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Days;
import vn.chidao.shared.RecordedAct;

/** A person holds a position until this day, and no longer. */
public record HoldingEnded(String positionId, String positionLabel, String unitId, String personId, LocalDate to)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "HOLDING_ENDED",
                "position",
                positionId,
                null,
                unitId,
                "Thôi giữ chức vụ %s sau ngày %s".formatted(positionLabel, Days.written(to)),
                null);
    }
}
