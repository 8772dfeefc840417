package vn.chidao.signing;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/**
 * A key made a signature.
 *
 * @param owner the person or organisation whose key it is
 * @param certificate subject and serial number of its certificate
 * @param stamp what became of the time stamp
 * @param sha256 of the file that bears the signature
 * @param kept false when whatever the signature was made for came to nothing: a file with it may exist, and is none of ours
 */
record KeyUsed(
        KeyOwner owner,
        String ownerName,
        Phrase certificate,
        Occasion occasion,
        Phrase stamp,
        String sha256,
        boolean kept)
        implements RecordedAct {

    KeyUsed inVain() {
        return new KeyUsed(owner, ownerName, certificate, occasion, stamp, sha256, false);
    }

    @Override
    public Facts facts() {
        return new Facts(
                kept ? "KEY_USED" : "KEY_USED_IN_VAIN",
                owner.recordedAs(),
                owner.id(),
                occasion.directiveId(),
                null,
                Phrase.of(
                        kept ? "signing.act.key-used" : "signing.act.key-used-in-vain",
                        Phrase.of("signing.act.key." + owner.kind(), ownerName),
                        certificate,
                        occasion.document(),
                        occasion.turn(),
                        stamp),
                sha256);
    }
}
