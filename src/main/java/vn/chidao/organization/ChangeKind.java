package vn.chidao.organization;

/** What a reorganisation does to an organisation, in the order in which it is done. */
public enum ChangeKind {
    RENAME,
    MOVE,
    /** Another takes over the open work; the organisation itself goes on. */
    TAKE_OVER,
    MERGE,
    SPLIT,
    DISSOLVE;

    /** Whether the organisation ends by it. */
    public boolean endsUnit() {
        return this == MERGE || this == SPLIT || this == DISSOLVE;
    }

    /** Whether open work goes to somebody else by it. */
    public boolean handsOver() {
        return endsUnit() || this == TAKE_OVER;
    }
}
