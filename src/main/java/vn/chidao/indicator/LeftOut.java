package vn.chidao.indicator;

/** Why a row is shown under a sum and is not in it. */
public enum LeftOut {
    /** It has no number. */
    UNCOUNTED,
    /** Another organisation's row has it. */
    COUNTED_ELSEWHERE,
    /** The same organisation has a later value. */
    SUPERSEDED,
    /** The same organisation or place is counted by another row. */
    COUNTED_ONCE,
    /** A percentage, or a part that does not say of how many. */
    WITHOUT_WHOLE
}
