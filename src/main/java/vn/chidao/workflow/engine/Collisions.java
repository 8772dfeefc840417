package vn.chidao.workflow.engine;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** What the engine and the database throw when two transactions wanted the same row: the loser may try again. */
public final class Collisions {

    private Collisions() {}

    /** Whether this very exception is one; what wraps it is the caller's to unwrap. */
    public static boolean isCollision(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException;
    }
}
