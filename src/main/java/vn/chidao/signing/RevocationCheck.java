package vn.chidao.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.signing.RevocationLists.Answer;
import vn.chidao.signing.SignatureFinding.Revocation;

/**
 * Whether the certificates on a way to an authority were revoked when a signature was made: the worst that is said of one
 * of them counts. An authority that is trusted is trusted by the administrator, who takes it away himself.
 *
 * @param revokedAt since when, where one is revoked
 * @param listedOn the oldest of the lists this rests on
 */
record RevocationCheck(
        Revocation revocation,
        @Nullable Instant revokedAt,
        @Nullable Instant listedOn) {

    static final RevocationCheck UNCHECKED = new RevocationCheck(Revocation.UNCHECKED, null, null);

    /**
     * @param at when it was signed; null when that is not known
     * @param proved whether somebody else than the signer vouches for that time
     */
    static RevocationCheck of(
            CertificatePath path, RevocationLists lists, @Nullable Instant at, boolean proved, Instant now) {
        RevocationCheck worst = new RevocationCheck(Revocation.NOT_REVOKED, null, null);
        List<X509Certificate> certificates = path.certificates();
        for (int i = 0; i + 1 < certificates.size(); i++) {
            Answer answer = lists.of(certificates.get(i), certificates.get(i + 1), at == null ? now : at);
            worst = worse(worst, one(answer, at, proved));
        }
        return worst;
    }

    private static RevocationCheck one(Answer answer, @Nullable Instant at, boolean proved) {
        RevocationLists.Revoked revoked = answer.revoked();
        if (revoked == null) {
            return answer.listedOn() == null
                    ? UNCHECKED
                    : new RevocationCheck(Revocation.NOT_REVOKED, null, answer.listedOn());
        }
        boolean before = at != null && at.isBefore(revoked.since());
        Revocation said =
                !before ? Revocation.REVOKED : proved ? Revocation.REVOKED_LATER : Revocation.REVOKED_PERHAPS_LATER;
        return new RevocationCheck(said, revoked.since(), answer.listedOn());
    }

    private static RevocationCheck worse(RevocationCheck one, RevocationCheck other) {
        int order = one.revocation.compareTo(other.revocation);
        if (order != 0) {
            return order > 0 ? one : other;
        }
        boolean older = one.listedOn == null || other.listedOn != null && other.listedOn.isBefore(one.listedOn);
        return older ? other : one;
    }
}
