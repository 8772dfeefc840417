package vn.chidao.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.BusinessClock;

class DeadlinesTests {

    private static final Instant FRIDAY_EVENING_IN_VIETNAM = Instant.parse("2017-05-26T14:00:00Z");

    private final Deadlines deadlines =
            new Deadlines(new WorkingDays(), new BusinessClock(Clock.fixed(FRIDAY_EVENING_IN_VIETNAM, ZoneOffset.UTC)));

    @Test
    void endsWithTheOfficeDayOfTheWorkingDay() {
        assertThat(deadlines.workingDays(1)).isEqualTo(Instant.parse("2017-05-29T10:00:00Z"));
        assertThat(deadlines.workingDays(0)).isEqualTo(Instant.parse("2017-05-26T10:00:00Z"));
    }

    @Test
    void takesAGivenDay() {
        assertThat(deadlines.on("2018-12-20")).isEqualTo(Instant.parse("2018-12-20T10:00:00Z"));
    }

    @Test
    void hasNoDeadlineWithoutADay() {
        assertThat(deadlines.on(null)).isNull();
        assertThat(deadlines.on("")).isNull();
    }

    @Test
    void countsInTheCalendarOfTheOrganisationThatActs() {
        WorkingDays ofSomebody = mock();
        given(ofSomebody.of("ubnd")).willReturn(new WorkingDays().of(""));
        ProcessEngine engine = engine(ofSomebody);
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("Probe.bpmn", model())
                    .deploy();

            engine.getRuntimeService().startProcessInstanceByKey("Probe", Map.of("unitId", "ubnd"));

            assertThat(engine.getTaskService().createTaskQuery().singleResult().getDueDate())
                    .isEqualTo(Instant.parse("2017-05-30T10:00:00Z"));
        } finally {
            engine.close();
        }
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("Probe")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .camundaDueDate("${deadlines.workingDays(2)}")
                .endEvent()
                .done();
    }

    private static ProcessEngine engine(WorkingDays workingDays) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:deadlines");
        configuration.setBeans(Map.of(
                "deadlines",
                new Deadlines(workingDays, new BusinessClock(Clock.fixed(FRIDAY_EVENING_IN_VIETNAM, ZoneOffset.UTC)))));
        return configuration.buildProcessEngine();
    }
}
