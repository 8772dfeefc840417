package vn.chidao.cycle;

/** What becomes of an obligation in the next cycle. */
public enum CycleDecision {
    GOES_ON,
    /** It goes on in other words, by other days or with other targets. */
    CHANGED,
    ENDS
}
