package vn.chidao.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a review has come, and whose it is.
 *
 * @param heardUnitIds who speaks for the bodies that were heard about it or asked to conclude together
 * @param sentToUnitIds whom its conclusion was sent to; empty before
 */
public record ReviewState(
        String id,
        String directiveId,
        ReviewKind kind,
        ReviewStatus status,
        String actingUnitId,
        String concludingUnitId,
        @Nullable LocalDate concludedOn,
        List<String> heardUnitIds,
        List<String> sentToUnitIds) {

    public ReviewState {
        heardUnitIds = List.copyOf(heardUnitIds);
        sentToUnitIds = List.copyOf(sentToUnitIds);
    }
}
