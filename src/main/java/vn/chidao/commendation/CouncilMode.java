package vn.chidao.commendation;

/** Whether each member votes here, or the minutes of the meeting give the count. */
public enum CouncilMode {
    BALLOT,
    MINUTES
}
