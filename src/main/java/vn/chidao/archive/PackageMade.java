package vn.chidao.archive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A package was made; the hash of its manifest, which names the hash of each of its files, stands on the record. */
public record PackageMade(
        String packageId,
        String directiveId,
        @Nullable String unitId,
        String label,
        int files,
        String sha256,
        String manifestSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "ARCHIVE_MADE",
                "archive-package",
                packageId,
                directiveId,
                unitId,
                Phrase.of("archive.act.made", label, files, sha256, manifestSha256),
                manifestSha256);
    }
}
