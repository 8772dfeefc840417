package vn.chidao.workflow.engine;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** What the engine and the database throw when two transactions wanted the same row: the loser may try again. */
public final class Collisions {

    /** How often an act is tried in all before its rivals are taken to have won. */
    public static final int TRIES = 3;

    private Collisions() {}

    /** Whether this very exception is one; what wraps it is the caller's to unwrap. */
    public static boolean isCollision(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException;
    }

    /** Whether one stands anywhere among the causes of this. */
    public static boolean caused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isCollision(cause)) {
                return true;
            }
        }
        return false;
    }
}
