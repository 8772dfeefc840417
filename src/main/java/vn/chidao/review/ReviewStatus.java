package vn.chidao.review;

/**
 * How far a review has come. Refused by the following-up body's leader or returned by the concluding body it is a draft
 * again.
 */
public enum ReviewStatus {
    OPEN,
    COLLECTING,
    DRAFT,
    APPROVED,
    CONCLUDED;

    boolean mayBecome(ReviewStatus next) {
        return switch (this) {
            case OPEN -> next == COLLECTING;
            case COLLECTING -> next == DRAFT;
            case DRAFT -> next == DRAFT || next == APPROVED;
            case APPROVED -> next == CONCLUDED || next == DRAFT;
            case CONCLUDED -> false;
        };
    }
}
