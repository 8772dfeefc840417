package vn.chidao.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code manifest.json} says; {@code docs/archive/README.md} describes the fields. */
record Manifest(
        String format,
        int formatVersion,
        String product,
        String packageId,
        Subject directive,
        String cause,
        @Nullable String reason,
        String orderedBy,
        Instant madeAt,
        Keeping retention,
        Acts acts,
        List<PackageFile.Entry> files,
        List<Erased> erased) {

    record Subject(
            String id,
            String label,
            String subject,
            String issuer,
            @Nullable LocalDate issuedOn,
            String textSha256) {}

    record Keeping(String recordType, @Nullable LocalDate keptUntil, String source) {}

    /** How many lines {@code acts.jsonl} has, and how many of them are acts on the directive. */
    record Acts(long own, long rows) {}

    /** A file that was there and whose content has been erased since. */
    record Erased(String fileId, String sha256) {}
}
