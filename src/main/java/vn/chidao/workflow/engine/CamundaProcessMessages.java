package vn.chidao.workflow.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ProcessMessages;

/** Correlates by business key, in the product's own name. */
@Component
class CamundaProcessMessages implements ProcessMessages {

    private static final Logger log = LoggerFactory.getLogger(CamundaProcessMessages.class);

    private final RuntimeService runtime;
    private final EngineCaller engine;

    CamundaProcessMessages(RuntimeService runtime, EngineCaller engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public boolean tell(String processId, String businessKey, String message) {
        return engine.asSystem(() -> {
            long waiting = runtime.createExecutionQuery()
                    .processDefinitionKey(processId)
                    .processInstanceBusinessKey(businessKey)
                    .messageEventSubscriptionName(message)
                    .count();
            if (waiting == 0) {
                log.warn("no instance of {} for {} waits for {}", processId, businessKey, message);
                return false;
            }
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .correlate();
            return true;
        });
    }
}
