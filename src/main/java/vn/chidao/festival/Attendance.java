package vn.chidao.festival;

/** Whether whoever was sent went. */
public enum Attendance {
    WENT,
    /** Somebody else went in his place. */
    REPLACED,
    ABSENT;

    /** Whether anybody went. */
    public boolean isVisit() {
        return this != ABSENT;
    }
}
