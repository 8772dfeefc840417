package vn.chidao.review;

/** Where somebody stands who was asked about a review. */
public enum Stance {
    AGREE,
    AGREE_WITH_REMARKS,
    DISAGREE;

    /** Whether whoever drafts has to say what came of it. */
    boolean wantsAnswer() {
        return this != AGREE;
    }
}
