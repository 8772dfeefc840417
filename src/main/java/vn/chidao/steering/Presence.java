package vn.chidao.steering;

/** Whether a member was at a meeting. */
public enum Presence {
    PRESENT,
    /** Somebody of his organisation came for him. */
    REPRESENTED,
    ABSENT
}
