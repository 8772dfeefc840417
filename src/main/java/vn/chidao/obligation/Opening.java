package vn.chidao.obligation;

/**
 * A period of one of an obligation's rhythms.
 *
 * @param rhythmPosition which of them: lines are ended, never taken away
 */
record Opening(int rhythmPosition, RhythmLine line, Slot slot) {

    /** Whether another line has the same period on the same day, whatever either was moved to. */
    boolean isSameAs(Opening other) {
        return line.rhythm() == other.line.rhythm()
                && line.stage() == other.line.stage()
                && slot.periodKey().equals(other.slot.periodKey())
                && slot.nominalOn().equals(other.slot.nominalOn());
    }
}
