package vn.chidao.registration.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.CycleClosed;

/** Ends the work on sheets that were open when their cycle ended; their work items go with them. */
@Component
class SheetCycleListener {

    private final RuntimeService runtimeService;

    SheetCycleListener(RuntimeService runtimeService) {
        this.runtimeService = runtimeService;
    }

    @EventListener
    void on(CycleClosed closed) {
        closed.releasedOccurrenceIds()
                .forEach(occurrenceId -> end(occurrenceId, closed.facts().summary()));
    }

    private void end(String occurrenceId, String reason) {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(ContentRegistrationModel.PROCESS_ID)
                .processInstanceBusinessKey(occurrenceId)
                .list()
                .forEach(instance -> runtimeService.deleteProcessInstance(instance.getId(), reason));
    }
}
