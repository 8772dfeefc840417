package vn.chidao.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A committee in a list.
 *
 * @param directiveLabel null where whoever asks may not know of the directive
 * @param head who is its head, today or on the nearest day of its life; {@code members} of that day too
 * @param gaps seats that nobody holds; none where it does not stand today
 * @param lastDay null while no end is known
 */
public record CommitteeRow(
        String id,
        String name,
        @Nullable String directiveLabel,
        String standingName,
        @Nullable String head,
        int members,
        int gaps,
        LocalDate validFrom,
        @Nullable LocalDate lastDay,
        CommitteeState state) {}
