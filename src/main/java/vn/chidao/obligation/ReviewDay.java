package vn.chidao.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of a directive on its day: held, under way or still to come.
 *
 * @param rhythmPosition which rhythm of the obligation it comes of; -1 where none of them has its period any more
 * @param periodLabel as people say it: "3 năm 2017–2020"
 * @param dueOn the day that counts, after everything that moved it
 * @param opensOn from which day on it is worked on
 * @param origin where the day comes from, in a Vietnamese sentence
 * @param unitIds who drafts it
 * @param occurrenceId what was opened for it, which is the id of the review; null ahead
 * @param occurrenceStatus name of an {@link OccurrenceStatus}; null ahead
 * @param moves how its day was moved, the first move first
 */
public record ReviewDay(
        String directiveId,
        String obligationId,
        String obligationCode,
        Rhythm rhythm,
        int rhythmPosition,
        String periodKey,
        String periodLabel,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueOn,
        LocalDate opensOn,
        String origin,
        ReviewScopeView scope,
        List<String> unitIds,
        @Nullable String occurrenceId,
        @Nullable String occurrenceStatus,
        List<Move> moves) {

    public ReviewDay {
        unitIds = List.copyOf(unitIds);
        moves = List.copyOf(moves);
    }

    /** Whether nobody has opened it yet, so that its day may be moved. */
    public boolean isAhead() {
        return occurrenceId == null;
    }

    public boolean isOpen() {
        return OccurrenceStatus.OPEN.name().equals(occurrenceStatus);
    }

    public boolean isHeld() {
        return OccurrenceStatus.DONE.name().equals(occurrenceStatus);
    }

    /**
     * One move of its day.
     *
     * @param at null for an extension that was granted on the task
     */
    public record Move(
            LocalDate from,
            LocalDate to,
            String reason,
            String by,
            @Nullable String position,
            @Nullable String unitId,
            @Nullable Instant at) {}
}
