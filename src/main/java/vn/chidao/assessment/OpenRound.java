package vn.chidao.assessment;

import java.time.LocalDate;
import java.util.List;

/**
 * A round to be opened.
 *
 * @param year the year it ends with
 * @param selfDueOn by when the organisations score themselves
 * @param checkDueOn by when their sheets are checked
 * @param rankingPublic whether every organisation of the round sees the ranking once it is closed
 */
public record OpenRound(
        String directiveId,
        String setCode,
        int year,
        LocalDate selfDueOn,
        LocalDate checkDueOn,
        boolean rankingPublic,
        List<String> unitIds) {

    public OpenRound {
        unitIds = List.copyOf(unitIds);
    }
}
