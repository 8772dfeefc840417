package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Days;
import vn.chidao.shared.RecordedAct;

/** A person holds a position from a day on, or acts in it. */
public record PersonAppointed(
        String positionId, String positionLabel, String unitId, String personId, LocalDate from, boolean acting)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PERSON_APPOINTED",
                "position",
                positionId,
                null,
                unitId,
                "%s chức vụ %s từ ngày %s".formatted(acting ? "Giao quyền" : "Giao", positionLabel, Days.written(from)),
                null);
    }
}
