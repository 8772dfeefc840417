package vn.chidao.assessment;

/** How far a round has come. */
public enum AssessmentStatus {
    OPEN,
    CLOSED,
    WITHDRAWN
}
