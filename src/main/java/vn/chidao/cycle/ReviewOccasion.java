package vn.chidao.cycle;

import vn.chidao.obligation.Rhythm;

/** What a directive is reviewed for: the year, three years, five years, or the end of a committee's term. */
public enum ReviewOccasion {
    YEARLY,
    INTERIM,
    FINAL,
    TERM;

    static ReviewOccasion of(Rhythm rhythm) {
        return switch (rhythm) {
            case THREE_YEARS -> INTERIM;
            case FIVE_YEARS -> FINAL;
            case TERM -> TERM;
            default -> YEARLY;
        };
    }
}
