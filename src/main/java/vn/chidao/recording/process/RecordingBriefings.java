package vn.chidao.recording.process;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.reading.ReadHeading;
import vn.chidao.recording.Duty;
import vn.chidao.recording.RecordingView;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.TaskBriefing;

/** What officers see above the forms of this module. */
@Component
class RecordingBriefings {

    private final MessageSource messages;

    RecordingBriefings(MessageSource messages) {
        this.messages = messages;
    }

    TaskBriefing.Builder about(RecordingView recording) {
        ReadHeading heading = recording.proposal().heading();
        String subject = heading.subject() == null ? say("recording.subject-unknown") : heading.subject();
        TaskBriefing.Builder briefing = TaskBriefing.about(say("recording.task.subject", subject))
                .unit(recording.unitId())
                .fact(say("recording.task.issuer"), heading.issuer())
                .fact(say("recording.task.page"), say("recording.task.open-page"), "/recordings/" + recording.id());
        if (recording.isOpen()) {
            long doubtful = recording.proposal().kept().stream()
                    .filter(Duty::isDoubtful)
                    .count();
            briefing.fact(
                    say("recording.task.duties"),
                    say("recording.task.duty-count", recording.proposal().kept().size(), doubtful));
        } else {
            briefing.directive(recording.id(), subject);
        }
        return briefing;
    }

    /** Of a directive that was issued before somebody had stood for what was read from its draft. */
    TaskBriefing.Builder ofIssued(RecordingView recording) {
        return about(recording).directive(recording.directiveId(), null);
    }

    String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
