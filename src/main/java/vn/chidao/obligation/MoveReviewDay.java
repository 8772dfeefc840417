package vn.chidao.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The following-up body holds one review on another day than its rhythm says.
 *
 * @param rhythmPosition which rhythm of the obligation it comes of
 * @param from the day that whoever moves it has seen
 */
public record MoveReviewDay(
        String obligationId,
        int rhythmPosition,
        String periodKey,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {}
