package vn.chidao.registration;

/** Port to the engine: a short instance for each annex that is put before the body that accepts it. */
public interface AnnexAcceptanceProcess {

    /** Starts it, in the caller's transaction or not at all. */
    void start(String annexId, String directiveId, String acceptingUnitId, String leadUnitId);

    /** Ends it for good. */
    void end(String annexId, String reason);
}
