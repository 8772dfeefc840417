package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.RecordedAct;

/** An organisation exists until this day, and no longer; so many people have left their positions with it. */
public record UnitEnded(String unitId, String name, LocalDate to, int holdings) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "UNIT_ENDED",
                "organization",
                unitId,
                null,
                unitId,
                "%s kết thúc hoạt động sau ngày %s; thôi %d phân công".formatted(name, Days.show(to), holdings),
                null);
    }
}
