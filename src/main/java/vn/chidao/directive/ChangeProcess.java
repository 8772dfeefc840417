package vn.chidao.directive;

/** Port to the engine: who decides on a recall and who answers a change. */
public interface ChangeProcess {

    /** Puts a proposed recall before the leader of the signing body. */
    void askForRecall(String changeId, String directiveId, String signingUnitId, String supervisorUnitId);

    /** Nobody has to decide any more. */
    void endRecall(String changeId, String reason);

    /** Puts a change before one receiver. */
    void askReceiver(String answerId, String directiveId, String unitId, String supervisorUnitId);
}
