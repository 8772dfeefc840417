package vn.chidao.registration;

/** Port to the engine: one instance of the amendment's model for each change that is asked for. */
public interface SheetAmendmentProcess {

    /** Starts it, in the caller's transaction or not at all. */
    void start(AmendmentOpening opening);

    /** Ends it for good. */
    void end(String amendmentId, String reason);

    /** What the instance has to know from the first day on. */
    record AmendmentOpening(String amendmentId, String directiveId, String unitId, String leadUnitId) {}
}
