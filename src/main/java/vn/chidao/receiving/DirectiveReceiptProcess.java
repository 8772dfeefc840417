package vn.chidao.receiving;

/** Port to the engine: sends an issued directive through one addressee's hands. Used in this module only. */
public interface DirectiveReceiptProcess {

    /**
     * Asks for the process; asking twice is harmless.
     *
     * @param officeUnitId the issuer's office, which sends again what comes back
     * @param supervisorUnitId whose leaders decide on extensions
     */
    void start(String receiptId, String directiveId, String unitId, String officeUnitId, String supervisorUnitId);

    /** Nobody need go on with it. */
    void end(String receiptId, String reason);
}
