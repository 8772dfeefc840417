package vn.chidao.review;

import java.util.List;

/** Puts a review's draft before the following-up body's leader. */
public record DraftReview(
        String reviewId,
        String assessment,
        String limitations,
        List<ReviewRecommendation> recommendations,
        List<Commendation> commendations) {

    public DraftReview {
        recommendations = List.copyOf(recommendations);
        commendations = List.copyOf(commendations);
    }
}
