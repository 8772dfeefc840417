package vn.chidao.review;

import java.time.LocalDate;

/** Sets what a review asks about and until when the organisations assess themselves. */
public record OpenReview(String reviewId, String outline, LocalDate selfAssessmentsDueOn) {}
