package vn.chidao.workflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody asks for more time; the groups are the positions that decide. */
public record ExtensionAsked(
        String extensionId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId,
        @Nullable String unitId,
        LocalDate until,
        String reason,
        List<String> decidingGroups)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "EXTENSION_ASKED",
                "task",
                taskId,
                directiveId,
                null,
                Phrase.of("workflow.act.extension-asked", taskName, subject, until.toString(), reason),
                null);
    }
}
