package vn.chidao.commendation;

/** By what an honour was given: a decision made here, one written down of an exemplar, a review's conclusion. */
public enum AwardSource {
    DECISION,
    EXEMPLAR,
    REVIEW
}
