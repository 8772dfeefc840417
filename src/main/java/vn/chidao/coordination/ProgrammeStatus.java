package vn.chidao.coordination;

import java.util.Set;

/**
 * How far a joint programme has come, and from where it may go on; an amendment goes the first three steps again beside
 * the text in force. A refused consent leads back to the consultation.
 */
public enum ProgrammeStatus {
    DRAFT,
    CONSULTED,
    FOR_CONSENT,
    IN_FORCE,
    WITHDRAWN,
    ENDED;

    boolean mayBecome(ProgrammeStatus next) {
        return switch (this) {
            case DRAFT -> Set.of(CONSULTED, WITHDRAWN).contains(next);
            case CONSULTED -> Set.of(CONSULTED, FOR_CONSENT, WITHDRAWN).contains(next);
            case FOR_CONSENT -> Set.of(CONSULTED, IN_FORCE, WITHDRAWN).contains(next);
            case IN_FORCE -> next == ENDED;
            case WITHDRAWN, ENDED -> false;
        };
    }

    /** Whether the parties are still at work on the text. */
    public boolean isUnderWay() {
        return this == DRAFT || this == CONSULTED || this == FOR_CONSENT;
    }
}
