package vn.chidao.exemplar;

import java.util.Set;

/** How far an exemplar has come. One that was not commended may be introduced once more. */
public enum ExemplarStatus {
    FOUND,
    INTRODUCED,
    COMMENDED,
    NOT_COMMENDED;

    boolean mayBecome(ExemplarStatus next) {
        return switch (this) {
            case FOUND, NOT_COMMENDED -> next == INTRODUCED;
            case INTRODUCED -> Set.of(COMMENDED, NOT_COMMENDED).contains(next);
            case COMMENDED -> false;
        };
    }
}
