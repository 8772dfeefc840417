package vn.chidao.recommendation;

import java.util.Set;

/**
 * How far a recommendation has come (DOMAIN 6), and from where it may go on. Asked again, it is sent once more; what the
 * answer promises keeps it open until it has been done.
 */
public enum RecommendationStatus {
    RAISED,
    SENT,
    RETURNED,
    ANSWERED,
    FOLLOWED_UP,
    CLOSED,
    WITHDRAWN;

    boolean mayBecome(RecommendationStatus next) {
        return switch (this) {
            case RAISED -> Set.of(SENT, WITHDRAWN).contains(next);
            case SENT -> Set.of(SENT, RETURNED, ANSWERED, CLOSED).contains(next);
            case RETURNED -> Set.of(SENT, CLOSED).contains(next);
            case ANSWERED -> Set.of(SENT, FOLLOWED_UP, CLOSED).contains(next);
            case FOLLOWED_UP -> Set.of(SENT, FOLLOWED_UP, CLOSED).contains(next);
            case CLOSED, WITHDRAWN -> false;
        };
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    /** Whether nobody but whoever raises it knows of it. */
    public boolean isOwn() {
        return this == RAISED || this == WITHDRAWN;
    }
}
