package vn.chidao.commendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round in a list. */
public record OccasionRow(
        String id,
        String directiveId,
        OccasionKind kind,
        String title,
        String awardingName,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        OccasionStatus status,
        int submitted,
        int awaited) {}
