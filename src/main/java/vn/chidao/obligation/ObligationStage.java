package vn.chidao.obligation;

/** Which stage of the cycle works an obligation off. */
public enum ObligationStage {
    LEADING,
    TASK,
    RECORD,
    REGISTRATION,
    REPORT,
    REVIEW;

    /** Whether the planner opens work for it; leading duties and records are shown by other acts. */
    public boolean isPlanned() {
        return this != LEADING && this != RECORD;
    }
}
