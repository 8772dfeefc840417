package vn.chidao.commendation;

/** Whether a round still takes proposals. */
public enum OccasionStatus {
    OPEN,
    CLOSED,
    WITHDRAWN
}
