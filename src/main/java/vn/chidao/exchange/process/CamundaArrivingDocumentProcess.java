package vn.chidao.exchange.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.exchange.ArrivingDocumentProcess;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code ArrivingDocument}. */
@Component
class CamundaArrivingDocumentProcess implements ArrivingDocumentProcess {

    private final ProcessStarts starts;

    CamundaArrivingDocumentProcess(ProcessStarts starts) {
        this.starts = starts;
    }

    @Override
    public void ask(String messageId, String unitId) {
        starts.request(
                ArrivingDocumentModel.PROCESS_ID,
                messageId,
                Map.of(
                        ArrivingDocumentModel.UNIT_ID.name(), unitId,
                        ArrivingDocumentModel.SUPERVISOR_UNIT_ID.name(), unitId));
    }
}
