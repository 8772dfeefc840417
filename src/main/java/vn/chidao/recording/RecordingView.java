package vn.chidao.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that was read, as pages and machines see it.
 *
 * @param closed whether its directive has been recalled and whoever asks has given it up
 * @param sourceFileId the file it was read from, as it came; null for a text that was pasted
 * @param directiveId the draft written here that it was read from; null for a text that somebody else issued
 */
public record RecordingView(
        String id,
        long version,
        String unitId,
        RecordingStatus status,
        @Nullable String fileName,
        @Nullable String sourceFileId,
        String text,
        String textSha256,
        Proposal proposal,
        boolean closed,
        String recordedBy,
        Instant recordedAt,
        @Nullable String confirmedBy,
        @Nullable String discardReason,
        @Nullable String directiveId) {

    public boolean isOpen() {
        return status == RecordingStatus.PROPOSED;
    }
}
