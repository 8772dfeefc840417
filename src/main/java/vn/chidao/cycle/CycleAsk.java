package vn.chidao.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the final review asks for the next cycle.
 *
 * @param position its place among the review's recommendations, from 0
 * @param addressee whom it asks, by name
 */
public record CycleAsk(
        String reviewId,
        int position,
        String text,
        String addresseeUnitId,
        String addressee,
        @Nullable LocalDate dueOn) {}
