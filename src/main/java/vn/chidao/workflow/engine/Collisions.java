package vn.chidao.workflow.engine;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** What the engine and the database throw when two transactions wanted the same row: the loser may try again. */
public final class Collisions {

    /** SQLSTATE class 40, transaction rollback: deadlock detected, serialization failure. */
    private static final String ROLLED_BACK = "40";

    /** How often an act is tried in all before its rivals are taken to have won. */
    public static final int TRIES = 3;

    private Collisions() {}

    /** Whether one stands anywhere among the causes of this. */
    public static boolean caused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isCollision(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollision(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException
                || thrown instanceof SQLException sql && isRolledBack(sql);
    }

    // The engine's own statements do not pass through Spring's translation of what the database says.
    private static boolean isRolledBack(SQLException thrown) {
        return thrown.getSQLState() != null && thrown.getSQLState().startsWith(ROLLED_BACK);
    }
}
