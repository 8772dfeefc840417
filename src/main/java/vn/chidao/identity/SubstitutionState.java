package vn.chidao.identity;

/** How a substitution stands on a day; shown as message {@code SubstitutionState.<state>}. */
public enum SubstitutionState {
    COMING,
    IN_FORCE,
    OVER,
    ENDED
}
