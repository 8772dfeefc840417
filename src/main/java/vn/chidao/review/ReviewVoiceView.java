package vn.chidao.review;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body says of a draft, as people read it.
 *
 * @param unitName as it was called when it spoke, and who speaks for it now
 * @param stance null while nothing has been said
 * @param lapsedOn from when it was not waited for any more
 * @param givenAt business time
 */
public record ReviewVoiceView(
        String id,
        String reviewId,
        VoiceKind kind,
        int round,
        String unitId,
        String actingUnitId,
        String unitName,
        @Nullable LocalDate dueOn,
        @Nullable Stance stance,
        @Nullable String comment,
        @Nullable String personName,
        @Nullable String positionName,
        @Nullable Instant givenAt,
        @Nullable LocalDate lapsedOn,
        @Nullable Handling handling,
        @Nullable String explanation) {

    public boolean wantsAnswer() {
        return stance != null && stance.wantsAnswer();
    }
}
