package vn.chidao.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation raises something to others.
 *
 * @param clause which part of the directive it concerns, as people cite it: "mục 4"
 * @param answerDueOn set by hand; null for the usual term
 * @param addressees each gets a recommendation of its own
 * @param arisenFrom what it arose from, as {@link RecommendationSource} knows it; null where that is nothing of another
 *     module
 */
public record RaiseRecommendation(
        String unitId,
        RecommendationOrigin origin,
        @Nullable String directiveId,
        @Nullable String clause,
        String subject,
        String text,
        @Nullable LocalDate answerDueOn,
        List<String> addressees,
        List<String> fileIds,
        @Nullable String arisenFrom) {

    public RaiseRecommendation {
        addressees = List.copyOf(addressees);
        fileIds = List.copyOf(fileIds);
    }

    /** What arose from nothing that another module keeps. */
    public RaiseRecommendation(
            String unitId,
            RecommendationOrigin origin,
            @Nullable String directiveId,
            @Nullable String clause,
            String subject,
            String text,
            @Nullable LocalDate answerDueOn,
            List<String> addressees,
            List<String> fileIds) {
        this(unitId, origin, directiveId, clause, subject, text, answerDueOn, addressees, fileIds, null);
    }
}
