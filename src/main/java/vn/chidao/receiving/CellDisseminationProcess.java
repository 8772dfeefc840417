package vn.chidao.receiving;

/** Port to the engine: asks one cell to confirm. Used in this module only. */
public interface CellDisseminationProcess {

    /**
     * Asks for the process; asking twice is harmless.
     *
     * @param dueOn as {@code 2018-12-20}
     * @param supervisorUnitId whose leaders decide on extensions
     */
    void start(String id, String directiveId, String unitId, String dueOn, String supervisorUnitId);

    /** Nobody need go on with it. */
    void end(String id, String reason);
}
