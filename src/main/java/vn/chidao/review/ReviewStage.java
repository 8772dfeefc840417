package vn.chidao.review;

/** Who decides about a review's draft: the following-up body's own leader, or the body that concludes. */
public enum ReviewStage {
    UNIT,
    CONCLUDING
}
