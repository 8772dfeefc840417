package vn.chidao.review;

/**
 * How far a review has come. Refused by the following-up body's leader, returned by the concluding body, refused by a party
 * or when the opinions on it are in, it is a draft again.
 */
public enum ReviewStatus {
    OPEN,
    COLLECTING,
    DRAFT,
    /** Others are heard about it. */
    CONSULTING,
    APPROVED,
    /** One body has concluded, the other parties have not all. */
    CONSENTING,
    CONCLUDED;

    boolean mayBecome(ReviewStatus next) {
        return switch (this) {
            case OPEN -> next == COLLECTING;
            case COLLECTING -> next == DRAFT;
            case DRAFT -> next == DRAFT || next == APPROVED || next == CONSULTING;
            case CONSULTING -> next == DRAFT;
            case APPROVED -> next == CONCLUDED || next == CONSENTING || next == DRAFT;
            case CONSENTING -> next == CONCLUDED || next == DRAFT;
            case CONCLUDED -> false;
        };
    }
}
