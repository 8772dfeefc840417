package vn.chidao.workflow;

/** Tells a running instance that what it waits for has happened. */
public interface ProcessMessages {

    /**
     * Passes the message to the instance that waits for it, in the caller's transaction.
     *
     * @param message the message's name in the model
     * @return false, with a line in the log, where nobody waits: the instance has been ended or has not come there yet
     */
    boolean tell(String processId, String businessKey, String message);
}
