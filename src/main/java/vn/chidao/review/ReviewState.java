package vn.chidao.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a review has come, and whose it is. */
public record ReviewState(
        String id,
        String directiveId,
        ReviewKind kind,
        ReviewStatus status,
        String actingUnitId,
        String concludingUnitId,
        @Nullable LocalDate concludedOn) {}
