package vn.chidao.festival;

/** How far an assignment has come. */
public enum AssignmentStatus {
    ASSIGNED,
    REPORTED,
    WITHDRAWN
}
