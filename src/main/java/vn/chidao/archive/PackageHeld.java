package vn.chidao.archive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A package is to be kept beyond its time, or no longer is.
 *
 * @param held whether it is from now on
 */
public record PackageHeld(
        String packageId, String directiveId, @Nullable String unitId, String label, boolean held, String reason)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                held ? "ARCHIVE_HELD" : "ARCHIVE_HOLD_LIFTED",
                "archive-package",
                packageId,
                directiveId,
                unitId,
                Phrase.of(held ? "archive.act.held" : "archive.act.hold-lifted", label, reason),
                null);
    }
}
