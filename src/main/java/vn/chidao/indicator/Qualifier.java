package vn.chidao.indicator;

/** How a number is meant: "trên 3.130 m²", "gần 396 hộ", "khoảng 500 công", or said without a number at all. */
public enum Qualifier {
    EXACT,
    /** It is more, or at least as much. */
    OVER,
    /** It is less, or at most as much. */
    UNDER,
    ABOUT,
    /** "Hàng nghìn ngày công": there is something, nobody can say how much. */
    UNKNOWN;

    /**
     * How a sum of two is meant. A bound makes the sum a bound, two bounds of opposite sides leave a guess, and something
     * uncounted beside a number is so much more than the number.
     */
    public Qualifier with(Qualifier other) {
        if (this == other) {
            return this;
        }
        if (this == UNKNOWN || other == UNKNOWN) {
            Qualifier counted = this == UNKNOWN ? other : this;
            return counted == EXACT || counted == OVER ? OVER : ABOUT;
        }
        if (this == EXACT || other == EXACT) {
            return this == EXACT ? other : this;
        }
        return ABOUT;
    }
}
