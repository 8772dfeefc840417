package vn.chidao.registration.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.CycleClosed;

/** Ends the work on sheets that were open when their cycle ended; their work items go with them. */
@Component
class SheetCycleListener {

    private final RuntimeService runtimeService;
    private final MessageSource messages;

    SheetCycleListener(RuntimeService runtimeService, MessageSource messages) {
        this.runtimeService = runtimeService;
        this.messages = messages;
    }

    @EventListener
    void on(CycleClosed closed) {
        String reason = closed.facts().summary().in(messages);
        closed.releasedOccurrenceIds().forEach(occurrenceId -> end(occurrenceId, reason));
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
