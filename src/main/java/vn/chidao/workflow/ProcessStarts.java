package vn.chidao.workflow;

import java.util.Map;

/**
 * Starts instances later, in chunks, once each. The request is a row written in the caller's transaction, unique by
 * process and business key, so asking twice is harmless; a worker starts the latest model shortly after the commit.
 */
public interface ProcessStarts {

    /**
     * Asks for one instance.
     *
     * @param processId model to start, latest version
     * @param businessKey id of the aggregate or occurrence; one instance per (process, key), ever
     * @param routing first routing variables: strings, booleans, whole numbers
     */
    void request(String processId, String businessKey, Map<String, Object> routing);

    /**
     * Takes the request back: what has not been started by the time the caller commits never will be, even if asked for
     * again. Waits for a worker that is starting it at this moment; what has been started before is left alone. Asking
     * again, or for what nobody has requested, changes nothing.
     */
    void withdraw(String processId, String businessKey);

    /** Ends the work for good: takes the request back and deletes, for this reason, the instance that runs by now. */
    void end(String processId, String businessKey, String reason);

    /**
     * Starts what has been asked for and is due, 50 to a transaction, until nothing is left; for tests, the play and
     * the worker itself.
     *
     * @return how many instances were started
     */
    int startDue();

    /** How many instances have been asked for and are not started yet; those taken back do not count. */
    long waiting();

    /** How many of them have been tried in vain; anything but 0 wants a person. */
    long failing();
}
