package vn.chidao.assessment;

/** Where the score of a criterion comes from: from whoever scores, or proposed from what is recorded of the organisation. */
public enum JudgedBy {
    HAND,
    /** Of what was due, how much was done by its day. */
    OCCURRENCES_ON_TIME,
    /** Of the reports that were due, how many were sent by their day. */
    REPORTS_ON_TIME,
    /** Of what was registered and accepted, how much was reached. */
    LINES_REACHED,
    /** Records of a kind, against a number. */
    RECORDS,
    /** What an indicator comes to, against a number. */
    INDICATOR,
    /** Of what others asked for, how much was answered. */
    RECOMMENDATIONS_ANSWERED;

    /** Whether the set says against which number it is held. */
    boolean hasTarget() {
        return this == RECORDS || this == INDICATOR;
    }
}
