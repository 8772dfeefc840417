package vn.chidao.recording.process;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveView;
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
        return about(recording, say("recording.task.subject", subjectOf(recording)));
    }

    private String subjectOf(RecordingView recording) {
        String read = recording.proposal().heading().subject();
        return read == null ? say("recording.subject-unknown") : read;
    }

    private TaskBriefing.Builder about(RecordingView recording, String subject) {
        TaskBriefing.Builder briefing = TaskBriefing.about(subject)
                .unit(recording.unitId())
                .fact(
                        say("recording.task.issuer"),
                        recording.proposal().heading().issuer())
                .fact(say("recording.task.page"), say("recording.task.open-page"), "/recordings/" + recording.id());
        if (recording.isOpen()) {
            long doubtful = recording.proposal().kept().stream()
                    .filter(Duty::isDoubtful)
                    .count();
            briefing.fact(
                    say("recording.task.duties"),
                    say("recording.task.duty-count", recording.proposal().kept().size(), doubtful));
        } else {
            briefing.directive(recording.id(), subjectOf(recording));
        }
        return briefing;
    }

    /** Of a directive that was issued before somebody had stood for what was read from its draft. */
    TaskBriefing.Builder ofIssued(RecordingView recording, DirectiveView issued) {
        return about(recording, say("recording.task.issued", issued.label(), issued.subject()))
                .directive(issued.id(), issued.label());
    }

    String say(String key, Object... args) {
        return Phrase.of(key, args).in(messages);
    }
}
