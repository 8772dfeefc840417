package vn.chidao.notification;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A task was offered to a position that nobody holds today or, without {@code positionId}, found no position at all.
 * Leaders and administrators are told; it is on record.
 */
public record VacantPostFound(
        @Nullable String positionId,
        String positionName,
        @Nullable String unitId,
        String taskId,
        String taskName,
        String subject,
        @Nullable String directiveId)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "POST_VACANT",
                positionId == null ? "task" : "position",
                positionId == null ? taskId : positionId,
                directiveId,
                unitId,
                Phrase.of("notification.act.vacant-post-found", positionName, taskName, subject),
                null);
    }
}
