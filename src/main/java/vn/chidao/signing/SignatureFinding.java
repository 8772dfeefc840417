package vn.chidao.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one signature of a file proves.
 *
 * @param kind a signature, or a time stamp that stands in the file like one
 * @param subject whose certificate it is; null when that cannot be read
 * @param organization the organisation the certificate names
 * @param issuer who issued the certificate
 * @param authority the trusted authority at the end of the chain; null where none was reached
 * @param reason what the signer says by signing
 * @param claimedAt the time the signer claims; nobody else vouches for it
 * @param stampedAt the time a time-stamp server vouches for
 * @param stampTrusted whether that server's certificate leads to a trusted authority
 * @param revokedAt since when the signer's certificate, or one above it, is revoked
 * @param revocationListedOn the day of the list that {@code revocation} rests on
 */
public record SignatureFinding(
        Kind kind,
        @Nullable String subject,
        @Nullable String organization,
        @Nullable String issuer,
        @Nullable String authority,
        @Nullable String reason,
        @Nullable Instant claimedAt,
        @Nullable Instant stampedAt,
        boolean stampTrusted,
        Integrity integrity,
        Coverage coverage,
        Trust trust,
        Validity validity,
        Revocation revocation,
        @Nullable Instant revokedAt,
        @Nullable Instant revocationListedOn) {

    public enum Kind {
        SIGNATURE,
        TIME_STAMP
    }

    /** Whether the bytes it covers are those that were signed. */
    public enum Integrity {
        INTACT,
        /** They are, by an algorithm that can be forged today. */
        OUTDATED,
        BROKEN,
        /** A kind of signature that is not known here, or one that cannot be read. */
        UNREADABLE
    }

    /** What came into the file after it. */
    public enum Coverage {
        WHOLE,
        FURTHER_SIGNATURES,
        /** Of these at least one shows a picture on a page. */
        FURTHER_VISIBLE_SIGNATURES,
        CHANGED,
        /** What came later cannot be compared. */
        UNKNOWN
    }

    public enum Trust {
        TRUSTED,
        /** Trusted in the demo only. */
        TEST_ONLY,
        UNKNOWN_AUTHORITY
    }

    /** Whether the certificate was valid when it was used, by the stamped time or else the claimed one. */
    public enum Validity {
        VALID,
        NOT_VALID,
        UNKNOWN
    }

    /** What the authorities' lists say of the certificate, from good to bad. */
    public enum Revocation {
        NOT_REVOKED,
        /** After a time stamp had proved that the signature was there. */
        REVOKED_LATER,
        /** There is no list that speaks of that time. */
        UNCHECKED,
        /** Later than the signer claims to have signed, and nobody else vouches for that. */
        REVOKED_PERHAPS_LATER,
        REVOKED
    }

    /** Whether nothing that can be checked here speaks against it; that revocation could not be checked does not. */
    public boolean isSound() {
        return integrity == Integrity.INTACT
                && revocation.compareTo(Revocation.UNCHECKED) <= 0
                && coverage != Coverage.CHANGED
                && coverage != Coverage.UNKNOWN
                && trust != Trust.UNKNOWN_AUTHORITY
                && validity == Validity.VALID;
    }

    /** Whether it was made with a certificate that was revoked by then. */
    public boolean isRevoked() {
        return revocation == Revocation.REVOKED;
    }

    /** Whether what is in the file now is not what was signed. */
    public boolean isBroken() {
        return integrity == Integrity.BROKEN || coverage == Coverage.CHANGED;
    }
}
