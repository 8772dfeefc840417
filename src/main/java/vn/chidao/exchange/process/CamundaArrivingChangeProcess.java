package vn.chidao.exchange.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.exchange.ArrivingChangeProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts and ends {@code ArrivingChange}. */
@Component
class CamundaArrivingChangeProcess implements ArrivingChangeProcess {

    private final ProcessStarts starts;

    CamundaArrivingChangeProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void ask(String messageId, @Nullable String directiveId, String unitId) {
        Map<String, Object> routing = new HashMap<>(Map.of(
                ArrivingChangeModel.UNIT_ID.name(), unitId,
                ArrivingChangeModel.SUPERVISOR_UNIT_ID.name(), unitId));
        if (directiveId != null) {
            routing.put(ArrivingChangeModel.DIRECTIVE_ID.name(), directiveId);
        }
        starts.request(ArrivingChangeModel.PROCESS_ID, messageId, routing);
    }

    @Override
    public void end(String messageId, String reason) {
        starts.end(ArrivingChangeModel.PROCESS_ID, messageId, reason);
    }
}
