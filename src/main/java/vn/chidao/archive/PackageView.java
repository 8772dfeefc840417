package vn.chidao.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A package as its page shows it; of one that is not made yet size and hashes are null.
 *
 * @param keptUntil the last day it must be kept; null for ever
 * @param heldReason why it must be kept beyond that day; null where nobody holds it
 */
public record PackageView(
        String id,
        String directiveId,
        String label,
        PackageCause cause,
        @Nullable String reason,
        String orderedBy,
        Instant orderedAt,
        PackageState state,
        @Nullable String lastError,
        @Nullable Instant madeAt,
        @Nullable Integer fileCount,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String manifestSha256,
        @Nullable LocalDate keptUntil,
        @Nullable String heldReason,
        @Nullable String heldBy) {

    public boolean isMade() {
        return state == PackageState.SENT;
    }

    public boolean isHeld() {
        return heldReason != null;
    }
}
