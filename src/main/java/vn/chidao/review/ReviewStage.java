package vn.chidao.review;

/** Who decides about a review's draft: the following-up body's own leader, the body that concludes, one that concludes with it. */
public enum ReviewStage {
    UNIT,
    CONCLUDING,
    PARTY
}
