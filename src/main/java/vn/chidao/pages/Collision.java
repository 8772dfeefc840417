package vn.chidao.pages;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;

/** Two people wanted the same rows at once and this one lost: nothing was changed, and he may try again. */
final class Collision {

    /** What PostgreSQL says of a deadlock and of transactions that cannot be put in order. */
    private static final Set<String> STATES = Set.of("40P01", "40001");

    private Collision() {}

    /** Whether one stands among the causes: the engine wraps what its listeners and the database throw. */
    static boolean isBehind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException refused
                            && STATES.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
