package vn.chidao.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessClock;
import vn.chidao.signing.CmsSignature.SignedBytes;
import vn.chidao.signing.CmsSignature.Unreadable;
import vn.chidao.signing.SignatureFinding.Coverage;
import vn.chidao.signing.SignatureFinding.Integrity;
import vn.chidao.signing.SignatureFinding.Kind;
import vn.chidao.signing.SignatureFinding.Revocation;
import vn.chidao.signing.SignatureFinding.Trust;
import vn.chidao.signing.SignatureFinding.Validity;

/**
 * Says of any file what its signatures prove, without a connection: who, when by whose word, whether the bytes are those
 * that were signed, what was added later, and whether a trusted authority vouches for the signer. Every file gets an
 * answer, the worst ones that they are not checked; a file costs a bounded time and memory.
 */
public class SignatureCheck {

    /** What the archive takes, and what signing adds to it. */
    static final int MOST_BYTES = 22 * 1024 * 1024;

    private static final int MOST_BYTES_OF_SIGNATURE = 512 * 1024;
    private static final long CLOCK_TOLERANCE_SECONDS = 300;
    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int START_WITHIN = 1024;

    private final TrustedAuthorities trusted;
    private final RevocationLists revocations;
    private final SigningProperties.Limits limits;
    private final BusinessClock clock;
    private final Semaphore running;

    SignatureCheck(
            TrustedAuthorities trusted,
            RevocationLists revocations,
            SigningProperties.Limits limits,
            BusinessClock clock) {
        this.trusted = trusted;
        this.revocations = revocations;
        this.limits = limits;
        this.clock = clock;
        this.running = new Semaphore(limits.atOnce(), true);
    }

    /** Never refuses a file: what cannot be checked says so. */
    public CheckedPdf verify(byte[] file) {
        if (file.length > MOST_BYTES) {
            return CheckedPdf.without(CheckedPdf.State.TOO_LARGE);
        }
        if (!startsLikePdf(file)) {
            return CheckedPdf.without(CheckedPdf.State.NOT_PDF);
        }
        if (!isMyTurn()) {
            return CheckedPdf.without(CheckedPdf.State.BUSY);
        }
        try {
            return check(file, effort());
        } catch (PdfRevision.Locked locked) {
            return CheckedPdf.without(CheckedPdf.State.LOCKED);
        } catch (Effort.TooMuch | StackOverflowError tooMuch) {
            return CheckedPdf.without(CheckedPdf.State.TOO_COMPLEX);
        } catch (IOException | RuntimeException broken) {
            return CheckedPdf.without(CheckedPdf.State.BROKEN);
        } finally {
            running.release();
        }
    }

    /** Whoever waits holds a request: no longer than one file may take. */
    private boolean isMyTurn() {
        try {
            return running.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a file may cost by the settings. */
    Effort effort() {
        return new Effort(limits);
    }

    private static boolean startsLikePdf(byte[] file) {
        for (int at = 0; at <= Math.min(START_WITHIN, file.length - START.length); at++) {
            if (Arrays.equals(file, at, at + START.length, START, 0, START.length)) {
                return true;
            }
        }
        return false;
    }

    private CheckedPdf check(byte[] file, Effort effort) throws IOException {
        boolean wellFormed = true;
        List<Found> found;
        try {
            found = find(PdfRevision.open(file, file.length, effort), file, effort);
        } catch (PdfRevision.Locked locked) {
            throw locked;
        } catch (IOException | IllegalStateException | IllegalArgumentException | ClassCastException notStrictly) {
            wellFormed = false;
            found = find(PdfRevision.openBroken(file, effort), file, effort);
        }
        if (found.isEmpty()) {
            return CheckedPdf.without(wellFormed ? CheckedPdf.State.UNSIGNED : CheckedPdf.State.BROKEN);
        }
        List<X509Certificate> authorities = trusted.all();
        List<Coverage> coverages = coverages(found, file, wellFormed, effort);
        List<SignatureFinding> findings = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            effort.step();
            findings.add(finding(found.get(i), coverages.get(i), authorities, file));
        }
        return new CheckedPdf(CheckedPdf.State.SIGNED, findings);
    }

    /**
     * A signature of the file.
     *
     * @param bytes what it covers; null when what it says of that cannot be true
     */
    private record Found(
            boolean timeStamp,
            boolean detached,
            @Nullable SignedBytes bytes,
            @Nullable String reason,
            @Nullable Instant claimedAt) {

        int end() {
            return bytes == null ? 0 : bytes.end();
        }
    }

    private List<Found> find(PdfRevision revision, byte[] file, Effort effort) throws IOException {
        try (revision) {
            List<COSDictionary> signatures = revision.signatures(effort);
            if (signatures.size() > limits.signatures()) {
                throw new Effort.TooMuch();
            }
            return signatures.stream()
                    .map(signature -> found(signature, file))
                    .sorted(Comparator.comparingInt(Found::end))
                    .toList();
        }
    }

    private static Found found(COSDictionary signature, byte[] file) {
        String form = String.valueOf(signature.getNameAsString(COSName.SUB_FILTER));
        Calendar claimed = signature.getDate(COSName.M);
        String reason = signature.getString(COSName.REASON);
        return new Found(
                form.equals("ETSI.RFC3161"),
                form.equals("adbe.pkcs7.detached") || form.equals("ETSI.CAdES.detached"),
                covered(signature.getCOSArray(COSName.BYTERANGE), file),
                reason == null || reason.isBlank() ? null : reason,
                claimed == null ? null : claimed.toInstant());
    }

    /** Everything from the first byte, without the one gap in which nothing but the signature's own digits stand. */
    private static @Nullable SignedBytes covered(@Nullable COSArray range, byte[] file) {
        if (range == null || range.size() != 4) {
            return null;
        }
        long[] numbers = new long[4];
        for (int i = 0; i < 4; i++) {
            numbers[i] = range.getObject(i) instanceof COSNumber number ? number.longValue() : -1;
        }
        long end = numbers[2] + numbers[3];
        if (numbers[0] != 0
                || numbers[1] <= 0
                || numbers[2] <= numbers[1] + 1
                || numbers[3] <= 0
                || numbers[2] > file.length
                || numbers[3] > file.length
                || end > file.length) {
            return null;
        }
        SignedBytes bytes = new SignedBytes(file, (int) numbers[1], (int) numbers[2], (int) end);
        return file[bytes.gapFrom()] == '<' && file[bytes.gapTo() - 1] == '>' && isHex(bytes) ? bytes : null;
    }

    private static boolean isHex(SignedBytes bytes) {
        for (int at = bytes.gapFrom() + 1; at < bytes.gapTo() - 1; at++) {
            if (Character.digit(bytes.file()[at], 16) < 0) {
                return false;
            }
        }
        return (bytes.gapTo() - bytes.gapFrom()) % 2 == 0;
    }

    private List<Coverage> coverages(List<Found> found, byte[] file, boolean wellFormed, Effort effort) {
        List<Coverage> coverages = new ArrayList<>();
        Coverage later = Coverage.WHOLE;
        int next = file.length;
        boolean nextIsSignature = false;
        for (int i = found.size() - 1; i >= 0; i--) {
            Found each = found.get(i);
            if (each.bytes() == null || !wellFormed) {
                coverages.add(0, each.bytes() != null && isWhole(each, file) ? Coverage.WHOLE : Coverage.UNKNOWN);
                continue;
            }
            if (each.end() < next && !(next == file.length && !nextIsSignature && isWhole(each, file))) {
                later = worse(later, added(file, each.end(), next, nextIsSignature, effort));
            }
            coverages.add(0, later);
            next = each.end();
            nextIsSignature = true;
        }
        return coverages;
    }

    private static boolean isWhole(Found found, byte[] file) {
        for (int at = found.end(); at < file.length; at++) {
            if (file[at] != '\n' && file[at] != '\r' && file[at] != ' ') {
                return false;
            }
        }
        return true;
    }

    private static Coverage worse(Coverage one, Coverage other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Coverage added(byte[] file, int from, int to, boolean signed, Effort effort) {
        effort.letGo();
        try (PdfRevision before = PdfRevision.open(file, from, effort);
                PdfRevision after = PdfRevision.open(file, to, effort)) {
            AddedLater added = AddedLater.between(before, after, signed ? to : 0, effort);
            if (added.isForeign() || !signed && !added.isAnything()) {
                return Coverage.CHANGED;
            }
            return added.isVisible() ? Coverage.FURTHER_VISIBLE_SIGNATURES : Coverage.FURTHER_SIGNATURES;
        } catch (Effort.TooMuch tooMuch) {
            throw tooMuch;
        } catch (IOException | RuntimeException cannotBeCompared) {
            return Coverage.UNKNOWN;
        }
    }

    private SignatureFinding finding(Found found, Coverage coverage, List<X509Certificate> authorities, byte[] file) {
        Kind kind = found.timeStamp() ? Kind.TIME_STAMP : Kind.SIGNATURE;
        try {
            return finding(kind, found, read(found, file), coverage, authorities);
        } catch (Unreadable unreadable) {
            return new SignatureFinding(
                    kind,
                    null,
                    null,
                    null,
                    null,
                    found.reason(),
                    found.claimedAt(),
                    null,
                    false,
                    Integrity.UNREADABLE,
                    coverage,
                    Trust.UNKNOWN_AUTHORITY,
                    Validity.UNKNOWN,
                    Revocation.UNCHECKED,
                    null,
                    null);
        }
    }

    private static CmsSignature read(Found found, byte[] file) throws Unreadable {
        SignedBytes bytes = found.bytes();
        if (bytes == null || !found.timeStamp() && !found.detached()) {
            throw new Unreadable(null);
        }
        if ((bytes.gapTo() - bytes.gapFrom()) / 2 > MOST_BYTES_OF_SIGNATURE) {
            throw new Unreadable(null);
        }
        byte[] content = HexFormat.of()
                .parseHex(new String(
                        file, bytes.gapFrom() + 1, bytes.gapTo() - bytes.gapFrom() - 2, StandardCharsets.US_ASCII));
        return found.timeStamp() ? CmsSignature.readTimeStamp(content, bytes) : CmsSignature.read(content, bytes);
    }

    private SignatureFinding finding(
            Kind kind, Found found, CmsSignature signature, Coverage coverage, List<X509Certificate> authorities) {
        X509Certificate signer = signature.signer();
        CmsSignature.TimeStamp stamp = signature.timeStamp();
        boolean stampTrusted = stamp != null && isTrusted(stamp, authorities);
        Instant at = stampTrusted ? stamp.at() : found.claimedAt();
        Validity validity = validity(signer, at);
        // Where the certificate had run out, its issuer is still to be named: as of its last moment.
        Instant asOf = validity == Validity.VALID ? at : signer.getNotAfter().toInstant();
        Optional<CertificatePath> path = CertificatePath.of(signer, signature.certificates(), authorities, asOf);
        Optional<X509Certificate> authority = path.map(CertificatePath::authority);
        RevocationCheck revocation = path.map(way -> RevocationCheck.of(
                        way, revocations, validity == Validity.UNKNOWN ? null : at, stampTrusted, clock.instant()))
                .orElse(RevocationCheck.UNCHECKED);
        return new SignatureFinding(
                kind,
                Certificates.commonName(signer.getSubjectX500Principal()),
                Certificates.organization(signer),
                Certificates.commonName(signer.getIssuerX500Principal()),
                authority
                        .map(trustedOne -> Certificates.commonName(trustedOne.getSubjectX500Principal()))
                        .orElse(null),
                found.reason(),
                found.claimedAt(),
                stamp == null ? null : stamp.at(),
                stampTrusted,
                !signature.isIntact()
                        ? Integrity.BROKEN
                        : signature.isOutdated() ? Integrity.OUTDATED : Integrity.INTACT,
                coverage,
                authority.map(this::trust).orElse(Trust.UNKNOWN_AUTHORITY),
                validity,
                revocation.revocation(),
                revocation.revokedAt(),
                revocation.listedOn());
    }

    /** A server's word counts when an authority vouches for it, and its key was in nobody else's hands. */
    private boolean isTrusted(CmsSignature.TimeStamp stamp, List<X509Certificate> authorities) {
        Optional<CertificatePath> path =
                CertificatePath.of(stamp.certificates().get(0), stamp.certificates(), authorities, stamp.at());
        if (path.isEmpty()) {
            return false;
        }
        List<X509Certificate> way = path.get().certificates();
        for (int i = 0; i + 1 < way.size(); i++) {
            RevocationLists.Revoked revoked =
                    revocations.of(way.get(i), way.get(i + 1), stamp.at()).revoked();
            if (revoked != null && !revoked.leavesStampOf(stamp.at())) {
                return false;
            }
        }
        return true;
    }

    private Trust trust(X509Certificate authority) {
        return trusted.isDemo(authority) ? Trust.TEST_ONLY : Trust.TRUSTED;
    }

    /** A claim of a time to come is no claim. */
    private Validity validity(X509Certificate signer, @Nullable Instant at) {
        if (at == null || at.isAfter(clock.instant().plusSeconds(CLOCK_TOLERANCE_SECONDS))) {
            return Validity.UNKNOWN;
        }
        return at.isBefore(signer.getNotBefore().toInstant())
                        || at.isAfter(signer.getNotAfter().toInstant())
                ? Validity.NOT_VALID
                : Validity.VALID;
    }
}
