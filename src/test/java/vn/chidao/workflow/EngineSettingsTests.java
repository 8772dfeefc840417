package vn.chidao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The engine's defaults that would open a hole, asserted on the engine that runs and not on the file that says so. */
class EngineSettingsTests extends WholeApplication {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private Environment environment;

    @Test
    void checksWhatPeopleDoAndLeavesOurOwnCodeAlone() {
        assertThat(engine.isAuthorizationEnabled()).isTrue();
        assertThat(engine.isAuthorizationEnabledForCustomCode()).isFalse();
        assertThat(engine.getAuthorizationCheckRevokes())
                .isEqualTo(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
    }

    @Test
    void givesOfficersTheRightToWorkOnATaskAndNoMore() {
        assertThat(engine.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(engine.getDefaultUserPermissionForTask()).isEqualTo(Permissions.TASK_WORK);
        assertThat(engine.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(engine.isEnableHistoricInstancePermissions()).isTrue();
    }

    @Test
    void evaluatesNothingThatComesFromOutside() {
        assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(engine.isEnableXxeProcessing()).isFalse();
        assertThat(engine.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(engine.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(engine.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(engine.getQueryMaxResultsLimit()).isEqualTo(2000);
    }

    @Test
    void letsModelsNameMarkedBeansOnly() {
        assertThat(engine.getBeans().containsKey("positions")).isTrue();
        assertThat(engine.getBeans().containsKey("deadlines")).isTrue();
        assertThat(engine.getBeans().containsKey("taskService")).isFalse();
        assertThat(engine.getBeans().containsKey("dataSource")).isFalse();
        assertThat(engine.getBeans().containsKey("accounts")).isFalse();
        assertThat(engine.getBeans().get("taskService")).isNull();
    }

    @Test
    void endsNoInstanceOnAnUnhandledError() {
        assertThat(engine.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    }

    @Test
    void leavesTheTablesToOurMigrations() {
        assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        assertThat(environment.getProperty("camunda.bpm.auto-deployment-enabled", Boolean.class))
                .isFalse();
        assertThat(environment.getProperty("camunda.bpm.admin-user.id")).isNull();
        assertThat(environment.getProperty("camunda.bpm.filter.create")).isNull();
        assertThat(engine.getIdentityService().isReadOnly()).isTrue();
    }

    @Test
    void createsNoTaskOutsideAModel() {
        assertThat(engine.isStandaloneTasksEnabled()).isFalse();
        assertThat(engine.isCmmnEnabled()).isFalse();
    }

    @Test
    void asksForAPersonsPositionsAnew() {
        assertThat(environment.getProperty("camunda.bpm.webapp.auth.cache.time-to-live", Long.class))
                .isZero();
    }

    @Test
    void keepsHistoryInFullAndCleansItAtNight() {
        assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(engine.getHistoryRemovalTimeStrategy())
                .isEqualTo(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_END);
        assertThat(engine.getHistoryCleanupBatchWindowStartTime()).isEqualTo("22:00+0700");
        assertThat(engine.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00+0700");
        assertThat(engine.isHistoryCleanupEnabled()).isTrue();
    }

    @Test
    void triesJobsFourTimesOverAnHour() {
        assertThat(engine.getFailedJobRetryTimeCycle()).isEqualTo("PT1M,PT10M,PT1H");
        assertThat(engine.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(engine.isJobExecutorPreferTimerJobs()).isTrue();
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }
}
