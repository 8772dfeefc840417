package vn.chidao.signing;

import java.util.List;

/**
 * What the signatures of a file prove, in the order in which they were added.
 *
 * @param signatures empty unless the state is {@code SIGNED}
 */
public record CheckedPdf(State state, List<SignatureFinding> signatures) {

    /** How far the check came. */
    public enum State {
        SIGNED,
        UNSIGNED,
        NOT_PDF,
        TOO_LARGE,
        LOCKED,
        BROKEN,
        TOO_COMPLEX,
        /** Others are checked, and one waits for a bounded time only. */
        BUSY
    }

    /** All signatures taken together. */
    public enum Verdict {
        /** Every signature holds. */
        SOUND,
        /** Sound as far as it can be checked without lists of revoked certificates. */
        REVOCATION_UNKNOWN,
        /** Sound, but vouched for by the demo only. */
        TEST_ONLY,
        /** No signature is broken, and not all that they say is proved. */
        DOUBTFUL,
        /** What is signed is unchanged, and one of its signers was no longer to sign. */
        REVOKED,
        BROKEN,
        UNSIGNED,
        UNCHECKED
    }

    public CheckedPdf {
        signatures = List.copyOf(signatures);
    }

    static CheckedPdf without(State state) {
        return new CheckedPdf(state, List.of());
    }

    public Verdict verdict() {
        if (state != State.SIGNED) {
            return state == State.UNSIGNED ? Verdict.UNSIGNED : Verdict.UNCHECKED;
        }
        if (signatures.stream().anyMatch(SignatureFinding::isBroken)) {
            return Verdict.BROKEN;
        }
        if (signatures.stream().anyMatch(SignatureFinding::isRevoked)) {
            return Verdict.REVOKED;
        }
        if (!signatures.stream().allMatch(SignatureFinding::isSound)) {
            return Verdict.DOUBTFUL;
        }
        if (signatures.stream().anyMatch(each -> each.trust() == SignatureFinding.Trust.TEST_ONLY)) {
            return Verdict.TEST_ONLY;
        }
        return signatures.stream().anyMatch(each -> each.revocation() == SignatureFinding.Revocation.UNCHECKED)
                ? Verdict.REVOCATION_UNKNOWN
                : Verdict.SOUND;
    }
}
