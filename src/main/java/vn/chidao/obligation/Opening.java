package vn.chidao.obligation;

/**
 * A period of one of an obligation's rhythms.
 *
 * @param rhythmPosition which of them: lines are ended, never taken away
 */
record Opening(int rhythmPosition, RhythmLine line, Slot slot) {}
