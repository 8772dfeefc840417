package vn.chidao.obligation;

/** What sort of duty a sentence lays down; one obligation may be of several kinds. */
public enum ObligationKind {
    /** Lãnh đạo, chỉ đạo: a leading duty without an output of its own; shown by dissemination. */
    LEADING("L"),
    /** Done once. */
    TASK("T"),
    /** Comes again, by a rhythm or whenever there is occasion. */
    RECURRING("R"),
    /** Has a number to reach or to count. */
    NUMBER("N"),
    /** A report to somebody. */
    REPORT("B"),
    /** Waits for an event outside. */
    CONDITION("C"),
    /** Evidence is asked for. */
    RECORD("K");

    private final String letter;

    ObligationKind(String letter) {
        this.letter = letter;
    }

    /** The letter used in tables of obligations. */
    public String letter() {
        return letter;
    }
}
