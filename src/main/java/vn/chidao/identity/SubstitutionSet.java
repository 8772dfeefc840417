package vn.chidao.identity;

import java.time.LocalDate;
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
                "%s (%s) thay %s (%s) từ %s đến hết %s: %s"
                        .formatted(
                                substituteName,
                                substitutePositionName,
                                absentName,
                                positionName,
                                Days.show(from),
                                Days.show(to),
                                reason),
                null);
    }
}
