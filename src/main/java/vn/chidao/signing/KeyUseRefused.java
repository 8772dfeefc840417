package vn.chidao.signing;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A key was asked to sign and did not.
 *
 * @param certificate subject and serial number of its certificate, or that there is none
 * @param sha256 of the file that was to be signed; null where it did not come so far
 */
record KeyUseRefused(
        KeyOwner owner,
        String ownerName,
        Phrase certificate,
        Occasion occasion,
        Phrase reason,
        @Nullable String sha256) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "KEY_USE_REFUSED",
                owner.recordedAs(),
                owner.id(),
                occasion.directiveId(),
                null,
                Phrase.of(
                        "signing.act.key-use-refused",
                        Phrase.of("signing.act.key." + owner.kind(), ownerName),
                        certificate,
                        occasion.document(),
                        occasion.turn(),
                        reason),
                sha256);
    }
}
