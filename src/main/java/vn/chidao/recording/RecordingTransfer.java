package vn.chidao.recording;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.workflow.TaskHandover;

/** Texts that are still being compared go to the successor; whom their proposals name is found anew on the day. */
@Component
class RecordingTransfer implements OpenWorkTransfer {

    private static final String RECORDING = "DirectiveRecording";
    private static final List<RecordingStatus> OPEN = List.of(RecordingStatus.PROPOSED, RecordingStatus.CONFIRMED);

    private final RecordingRepository recordings;
    private final Recordings service;
    private final TaskHandover tasks;

    RecordingTransfer(RecordingRepository recordings, Recordings service, TaskHandover tasks) {
        this.recordings = recordings;
        this.service = service;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        List<OpenWork> open = new ArrayList<>();
        recordings.findByUnitIdAndStatusIn(unitId, OPEN).forEach(recording -> open.add(work(recording.id())));
        tasks.partsOf(RECORDING, unitId).stream()
                .map(part -> part.businessKey())
                .distinct()
                .filter(id -> open.stream().noneMatch(work -> work.key().equals(OpenWork.directiveKey(id))))
                .forEach(id -> open.add(work(id)));
        return open;
    }

    private OpenWork work(String id) {
        return new OpenWork(OpenWork.directiveKey(id), "RECORDING", service.subjectOf(id), 1, null);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        recordings
                .findByUnitIdAndStatusIn(from, OPEN)
                .forEach(recording -> recording.handOver(handover.successorFor(OpenWork.directiveKey(recording.id()))));
        recordings.flush();
        tasks.handOver(RECORDING, from, part -> handover.successorFor(OpenWork.directiveKey(part.businessKey())));
    }
}
