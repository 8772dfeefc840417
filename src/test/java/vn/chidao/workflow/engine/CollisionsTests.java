package vn.chidao.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;

class CollisionsTests {

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void findsADeadlockOfAStatementOfTheEngineUnderAListener(String state) {
        assertThat(Collisions.caused(underAListener(new SQLException("ERROR: deadlock detected", state))))
                .isTrue();
    }

    @Test
    void findsWhatSpringAndTheEngineCallACollision() {
        assertThat(Collisions.caused(underAListener(new CannotAcquireLockException("deadlock"))))
                .isTrue();
        assertThat(Collisions.caused(underAListener(new OptimisticLockingException("stale"))))
                .isTrue();
    }

    @Test
    void takesNoOtherFaultOfTheDatabaseForOne() {
        assertThat(Collisions.caused(underAListener(new SQLException("duplicate key", "23505"))))
                .isFalse();
        assertThat(Collisions.caused(underAListener(new SQLException("connection lost"))))
                .isFalse();
    }

    private static Throwable underAListener(Exception thrown) {
        return new ProcessEngineException(
                "listener", new ProcessEngineException("An exception occurred in the persistence layer", thrown));
    }
}
