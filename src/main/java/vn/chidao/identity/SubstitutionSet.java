package vn.chidao.identity;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody does the work of a position while its holder is away. */
public record SubstitutionSet(
        String substitutionId,
        String positionName,
        String unitId,
        String absentName,
        String substituteName,
        String substitutePositionName,
        LocalDate from,
        LocalDate to,
        String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SUBSTITUTION_SET",
                "substitution",
                substitutionId,
                null,
                unitId,
                Phrase.of(
                        "identity.act.substitution-set",
                        substituteName,
                        substitutePositionName,
                        absentName,
                        positionName,
                        from,
                        to,
                        reason),
                null);
    }
}
