package vn.chidao.recording.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.recording.RecordingProcess;
import vn.chidao.workflow.ProcessMessages;
import vn.chidao.workflow.ProcessStarts;

/** Starts {@code DirectiveRecording}, one instance for each text, and tells it what was decided on the page. */
@Component
class CamundaRecordingProcess implements RecordingProcess {

    private final ProcessStarts starts;
    private final ProcessMessages messages;

    CamundaRecordingProcess(ProcessStarts starts, ProcessMessages messages) {
        this.starts = starts;
        this.messages = messages;
    }

    @Override
    public void start(String recordingId, String unitId) {
        starts.request(
                DirectiveRecordingModel.PROCESS_ID,
                recordingId,
                Map.of(
                        DirectiveRecordingModel.DIRECTIVE_ID.name(), recordingId,
                        DirectiveRecordingModel.UNIT_ID.name(), unitId,
                        DirectiveRecordingModel.SUPERVISOR_UNIT_ID.name(), unitId));
    }

    @Override
    public void tellDecided(String recordingId) {
        messages.tell(DirectiveRecordingModel.PROCESS_ID, recordingId, DirectiveRecordingModel.PROPOSAL_DECIDED);
    }

    @Override
    public void askForDuties(String recordingId, String directiveId, String unitId) {
        starts.request(
                DraftObligationsModel.PROCESS_ID,
                recordingId,
                Map.of(
                        DraftObligationsModel.DIRECTIVE_ID.name(), directiveId,
                        DraftObligationsModel.UNIT_ID.name(), unitId,
                        DraftObligationsModel.SUPERVISOR_UNIT_ID.name(), unitId));
    }

    @Override
    public void endDuties(String recordingId, String reason) {
        starts.end(DraftObligationsModel.PROCESS_ID, recordingId, reason);
    }

    @Override
    public void end(String recordingId, String reason) {
        starts.end(DirectiveRecordingModel.PROCESS_ID, recordingId, reason);
    }
}
