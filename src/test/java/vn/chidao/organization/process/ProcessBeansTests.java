package vn.chidao.organization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;

class ProcessBeansTests {

    @Test
    void modelsOfferTasksToPositions() {
        ProcessEngine engine = engine();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("Probe.bpmn", model())
                    .deploy();

            engine.getRuntimeService().startProcessInstanceByKey("Probe", Map.of("unitId", "ubnd"));

            Task task = engine.getTaskService().createTaskQuery().singleResult();
            assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                    .extracting(IdentityLink::getGroupId)
                    .containsExactlyInAnyOrder("ubnd.chu-tich", "ubnd.pho-chu-tich");
        } finally {
            engine.close();
        }
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("Probe")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask()
                .camundaCandidateGroups("${positions.leaders(unitId)}")
                .endEvent()
                .done();
    }

    private static ProcessEngine engine() {
        OrganizationDirectory directory = mock();
        given(directory.positions("ubnd", PositionRole.LEADER))
                .willReturn(List.of(position("ubnd.chu-tich"), position("ubnd.pho-chu-tich")));
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:process-beans");
        configuration.setBeans(Map.of("positions", new Positions(directory)));
        return configuration.buildProcessEngine();
    }

    private static PositionView position(String id) {
        return new PositionView(id, "ubnd", "UBND huyện", id, Set.of(PositionRole.LEADER));
    }
}
