package vn.chidao.exchange.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chidao.testing.ProcessTestEngine;

/** The clerk says what a document from outside is. */
class ArrivingDocumentProcessTests {

    @RegisterExtension
    static final ProcessTestEngine process = ProcessTestEngine.of("exchange", "ArrivingDocument");

    @Test
    void endsWhenTheReceiversClerkHasSaidWhatItIs() {
        ProcessInstance document = process.start("m-1", Map.of("unitId", "ubnd", "supervisorUnitId", "ubnd"));

        assertThat(task(document)).hasCandidateGroup("ubnd.clerks").hasDueDate(process.due(1));
        process.complete(document, "UserTask_IdentifyDocument");

        assertThat(document).hasPassed("EndEvent_DocumentIdentified").isEnded();
    }
}
