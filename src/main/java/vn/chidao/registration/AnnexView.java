package vn.chidao.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annex of a year as people read it.
 *
 * @param number how many were drawn up for this year by then
 * @param missingReason why it was drawn up although organisations were missing
 * @param fits whether it still consists of exactly the accepted sheets as they stand now
 */
public record AnnexView(
        String id,
        String directiveId,
        String leadUnitId,
        String acceptingUnitId,
        int year,
        int number,
        AnnexStatus status,
        @Nullable String note,
        @Nullable String missingReason,
        String drawnUpBy,
        @Nullable String drawnUpByPosition,
        Instant drawnUpAt,
        String textSha256,
        @Nullable String decidedBy,
        @Nullable String decidedByPosition,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        List<AnnexSheet> sheets,
        List<AnnexMissing> missing,
        boolean fits) {

    public AnnexView {
        sheets = List.copyOf(sheets);
        missing = List.copyOf(missing);
    }

    public boolean isAccepted() {
        return status == AnnexStatus.ACCEPTED;
    }
}
