package vn.chidao.commendation;

/** Whether the council is still voting. */
public enum CouncilStatus {
    OPEN,
    CLOSED
}
