package vn.chidao.archive;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator has a given-up package made after all. */
public record PackageRetried(String packageId, String directiveId, String label) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "ARCHIVE_RETRIED",
                "archive-package",
                packageId,
                directiveId,
                null,
                Phrase.of("archive.act.retried", label),
                null);
    }
}
