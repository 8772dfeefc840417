package vn.chidao.obligation;

/** The life of an occurrence; lateness is derived, never stored. */
public enum OccurrenceStatus {
    OPEN,
    DONE,
    RELEASED
}
