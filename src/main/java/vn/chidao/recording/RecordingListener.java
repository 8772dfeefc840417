package vn.chidao.recording;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.changing.DirectiveChanged;

/** What happens to a recorded document later and concerns its recording, taken up in the same transaction. */
@Component
class RecordingListener {

    private final RecordingRepository recordings;
    private final RecordingProcess process;
    private final MessageSource messages;

    RecordingListener(RecordingRepository recordings, RecordingProcess process, MessageSource messages) {
        this.recordings = recordings;
        this.process = process;
        this.messages = messages;
    }

    /** Rhythms that are still undecided need none any more, and nobody need stand for what it lays on whom. */
    @EventListener
    void on(DirectiveChanged changed) {
        if (!changed.kind().endsDirective()) {
            return;
        }
        String reason = changed.endingReason().in(messages);
        if (recordings.existsById(changed.directiveId())) {
            process.end(changed.directiveId(), reason);
        }
        recordings
                .findByDirectiveId(changed.directiveId())
                .ifPresent(ofDraft -> process.endDuties(ofDraft.id(), reason));
    }
}
