package vn.chidao.organization;

/** Port to the engine: carries a plan through appraisal, approval and its day. Used in this module only. */
public interface ReorganisationProcess {

    /** Asks for the process; asking twice is harmless. */
    void start(String reorganisationId, String preparingUnitId, String decidingUnitId);

    /** Tells the waiting process that the day has come; harmless where nobody waits. */
    void effectiveDayReached(String reorganisationId);
}
