package vn.chidao.recording;

/** Where a text stands that was read: proposed, confirmed by an officer, in force, or put aside. */
public enum RecordingStatus {
    PROPOSED,
    CONFIRMED,
    IN_FORCE,
    DISCARDED
}
