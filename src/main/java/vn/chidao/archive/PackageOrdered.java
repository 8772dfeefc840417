package vn.chidao.archive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody ordered a package for a reason of his own. */
public record PackageOrdered(
        String packageId, String directiveId, @Nullable String unitId, String label, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "ARCHIVE_ORDERED",
                "archive-package",
                packageId,
                directiveId,
                unitId,
                Phrase.of("archive.act.ordered", label, reason),
                null);
    }
}
