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
    private static final String DRAFT = "DraftObligations";
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
        recordings.findByUnitIdAndStatusIn(unitId, OPEN).forEach(recording -> open.add(work(recording)));
        tasks.partsOf(RECORDING, unitId).stream()
                .map(part -> part.businessKey())
                .distinct()
                .filter(id -> open.stream().noneMatch(work -> work.key().equals(OpenWork.directiveKey(id))))
                .forEach(id -> recordings.findById(id).map(this::work).ifPresent(open::add));
        return open;
    }

    private OpenWork work(Recording recording) {
        return new OpenWork(keyOf(recording), "RECORDING", service.subjectOf(recording.id()), 1, null);
    }

    /** What is read from a draft goes where the draft goes. */
    private static String keyOf(Recording recording) {
        return OpenWork.directiveKey(recording.directiveId() == null ? recording.id() : recording.directiveId());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        recordings
                .findByUnitIdAndStatusIn(from, OPEN)
                .forEach(recording -> recording.handOver(handover.successorFor(keyOf(recording))));
        recordings.flush();
        tasks.handOver(RECORDING, from, part -> handover.successorFor(OpenWork.directiveKey(part.businessKey())));
        tasks.handOver(
                DRAFT,
                from,
                part -> handover.successorFor(
                        keyOf(recordings.findById(part.businessKey()).orElseThrow())));
    }
}
