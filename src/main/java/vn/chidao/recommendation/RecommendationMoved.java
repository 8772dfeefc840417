package vn.chidao.recommendation;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * Something has been done about a recommendation. On the record of whoever did it alone: what two bodies write to each
 * other is theirs, whatever directive it is about.
 *
 * @param unitId whose record it is on
 * @param other the body it concerns from then on, by its name
 * @param words what was said with it
 */
public record RecommendationMoved(
        String recommendationId,
        StepKind kind,
        String unitId,
        String subject,
        String other,
        @Nullable String words,
        @Nullable String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                kind.verb(),
                "recommendation",
                recommendationId,
                null,
                unitId,
                Phrase.of("recommendation.act." + kind.name(), subject, other).withRemark(words),
                textSha256);
    }
}
