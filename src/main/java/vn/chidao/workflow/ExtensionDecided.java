package vn.chidao.workflow;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The request for more time was granted or refused. */
public record ExtensionDecided(
        String extensionId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        boolean granted,
        @Nullable String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                granted ? "EXTENSION_GRANTED" : "EXTENSION_REFUSED",
                "task",
                taskId,
                directiveId,
                null,
                reason == null
                        ? Phrase.of("workflow.act.extension-decided", taskName, subject)
                        : Phrase.of("workflow.act.extension-decided-why", taskName, subject, reason),
                null);
    }
}
