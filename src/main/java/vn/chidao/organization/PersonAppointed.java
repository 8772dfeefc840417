package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
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
                Phrase.of(
                        acting ? "organization.act.person-appointed-acting" : "organization.act.person-appointed",
                        positionLabel,
                        from),
                null);
    }
}
