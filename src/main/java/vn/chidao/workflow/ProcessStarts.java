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
     * Starts what has been asked for and is due, 50 to a transaction, until nothing is left; for tests, the play and
     * the worker itself.
     *
     * @return how many instances were started
     */
    int startDue();

    /** How many instances have been asked for and are not started yet. */
    long waiting();

    /** How many of them have been tried in vain; anything but 0 wants a person. */
    long failing();
}
