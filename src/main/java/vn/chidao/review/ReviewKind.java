package vn.chidao.review;

import vn.chidao.obligation.Rhythm;

/** Which review it is, by the rhythm of its occurrence: sơ kết after three years, tổng kết after five or a term. */
public enum ReviewKind {
    YEARLY("DG"),
    INTERIM("SK"),
    FINAL("TK");

    private final String letters;

    ReviewKind(String letters) {
        this.letters = letters;
    }

    /** What codes of obligations begin with that come of such a review's conclusion. */
    String letters() {
        return letters;
    }

    static ReviewKind of(Rhythm rhythm) {
        return switch (rhythm) {
            case THREE_YEARS -> INTERIM;
            case FIVE_YEARS, TERM -> FINAL;
            default -> YEARLY;
        };
    }
}
