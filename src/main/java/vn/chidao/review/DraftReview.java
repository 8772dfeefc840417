package vn.chidao.review;

import java.util.List;

/**
 * Puts a review's draft before the following-up body's leader.
 *
 * @param answers to opinions that were asked for before
 */
public record DraftReview(
        String reviewId,
        String assessment,
        String limitations,
        List<ReviewRecommendation> recommendations,
        List<Commendation> commendations,
        List<OpinionAnswer> answers) {

    public DraftReview {
        recommendations = List.copyOf(recommendations);
        commendations = List.copyOf(commendations);
        answers = List.copyOf(answers);
    }
}
