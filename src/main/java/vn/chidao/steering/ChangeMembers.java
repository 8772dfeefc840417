package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new decision changes who sits in a committee.
 *
 * @param seen the version whoever does it has seen
 * @param leaving ids of seats that end
 */
public record ChangeMembers(
        String committeeId,
        long seen,
        @Nullable LocalDate effectiveOn,
        DecisionTyped decision,
        List<String> leaving,
        List<NewSeat> joining) {

    public ChangeMembers {
        leaving = List.copyOf(leaving);
        joining = List.copyOf(joining);
    }
}
