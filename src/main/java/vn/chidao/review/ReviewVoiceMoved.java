package vn.chidao.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about the voices of a review.
 *
 * @param unitId whose record it is on: who asks, or who speaks
 * @param who the names of those asked, or of who speaks
 * @param words what was said with it
 */
public record ReviewVoiceMoved(
        ReviewVoiceAct act,
        String reviewId,
        String directiveId,
        String unitId,
        String periodLabel,
        String who,
        @Nullable String words,
        String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                act.name(),
                "review",
                reviewId,
                directiveId,
                unitId,
                Phrase.of("review.act." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'), periodLabel, who)
                        .withRemark(words),
                textSha256);
    }
}
