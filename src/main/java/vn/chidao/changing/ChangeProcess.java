package vn.chidao.changing;

/** Port to the engine: who decides on a recall and who answers a change. */
public interface ChangeProcess {

    /** Puts a proposed recall before the leader of the signing body. */
    void askForRecall(String changeId, String directiveId, String signingUnitId, String supervisorUnitId);

    /** Puts before the leader of a body that an issuer elsewhere has ended a document which it has. */
    void askToConfirm(String changeId, String directiveId, String unitId);

    /** Nobody has to decide on a change any more. */
    void endDecision(String changeId, String reason);

    /** Puts a change before one receiver. */
    void askReceiver(String answerId, String directiveId, String unitId, String supervisorUnitId);
}
