package vn.chidao.signing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.CRLReason;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the authorities' lists say of a certificate. The lists lie in a folder of the administrator's, because no
 * connection is opened here; a file that is put there counts at once.
 */
final class RevocationLists {

    private static final Logger log = LoggerFactory.getLogger(RevocationLists.class);

    private static final List<String> ENDINGS = List.of(".crl", ".pem");
    private static final int CRL_SIGN = 6;
    private static final String EXPIRED_CERTIFICATES_STAY = "2.5.29.60";

    /** Reasons that leave alone what a server stamped before (RFC 3161, section 4). */
    private static final Set<CRLReason> HARMLESS_FOR_STAMPS = Set.of(
            CRLReason.UNSPECIFIED,
            CRLReason.AFFILIATION_CHANGED,
            CRLReason.SUPERSEDED,
            CRLReason.CESSATION_OF_OPERATION);

    private final @Nullable Path folder;
    private final Map<Path, Kept> kept = new ConcurrentHashMap<>();

    RevocationLists(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * What the lists say.
     *
     * @param revoked since when, and why; null where no list names the certificate
     * @param listedOn the day of the list that would name it; null where there is none that speaks of the time asked for
     */
    record Answer(@Nullable Revoked revoked, @Nullable Instant listedOn) {}

    /** @param reason null where the list gives none */
    record Revoked(Instant since, @Nullable CRLReason reason) {

        /** Whether a server's stamp of this time still counts. */
        boolean leavesStampOf(Instant at) {
            return reason != null && HARMLESS_FOR_STAMPS.contains(reason) && at.isBefore(since);
        }
    }

    /** @param issuer whose key must have signed the list */
    Answer of(X509Certificate certificate, X509Certificate issuer, Instant at) {
        Revoked revoked = null;
        Instant listedOn = null;
        for (X509CRL list : all()) {
            if (!isOf(list, issuer)) {
                continue;
            }
            X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
            if (entry != null) {
                Revoked found = new Revoked(since(entry), reason(entry));
                if (revoked == null || found.since().isBefore(revoked.since())) {
                    revoked = found;
                }
            }
            Instant day = list.getThisUpdate().toInstant();
            if (speaksOf(list, certificate, at) && (listedOn == null || day.isAfter(listedOn))) {
                listedOn = day;
            }
        }
        return new Answer(revoked, listedOn);
    }

    private static boolean isOf(X509CRL list, X509Certificate issuer) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        boolean[] usage = issuer.getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            return false;
        }
        Set<String> critical = list.getCriticalExtensionOIDs();
        if (critical != null
                && !Set.of(Extension.issuingDistributionPoint.getId()).containsAll(critical)) {
            // Among them lists of changes only, which say nothing by themselves.
            return false;
        }
        if (part(list).filter(IssuingDistributionPoint::isIndirectCRL).isPresent()) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException notSignedByHim) {
            return false;
        }
    }

    /** Whether silence of this list means that the certificate was not revoked at that time. */
    private static boolean speaksOf(X509CRL list, X509Certificate certificate, Instant at) {
        Optional<IssuingDistributionPoint> part = part(list);
        if (part.isPresent()) {
            boolean authority = certificate.getBasicConstraints() >= 0;
            if (part.get().getOnlySomeReasons() != null
                    || part.get().getDistributionPoint() != null
                    || part.get().onlyContainsAttributeCerts()
                    || part.get().onlyContainsCACerts() && !authority
                    || part.get().onlyContainsUserCerts() && authority) {
                return false;
            }
        }
        Instant from = list.getThisUpdate().toInstant();
        if (from.isAfter(at)) {
            // Certificates that have run out may be left out of a list.
            return !from.isAfter(certificate.getNotAfter().toInstant())
                    || list.getExtensionValue(EXPIRED_CERTIFICATES_STAY) != null;
        }
        return list.getNextUpdate() != null && !list.getNextUpdate().toInstant().isBefore(at);
    }

    private static Optional<IssuingDistributionPoint> part(X509CRL list) {
        byte[] value = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(IssuingDistributionPoint.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the list knows that the key was in wrong hands earlier, that day counts. */
    private static Instant since(X509CRLEntry entry) {
        Instant listed = entry.getRevocationDate().toInstant();
        byte[] value = entry.getExtensionValue(Extension.invalidityDate.getId());
        if (value == null) {
            return listed;
        }
        try {
            Instant invalid = ASN1GeneralizedTime.getInstance(JcaX509ExtensionUtils.parseExtensionValue(value))
                    .getDate()
                    .toInstant();
            return invalid.isBefore(listed) ? invalid : listed;
        } catch (IOException | java.text.ParseException | RuntimeException unreadable) {
            return listed;
        }
    }

    private static @Nullable CRLReason reason(X509CRLEntry entry) {
        return entry.getRevocationReason();
    }

    private List<X509CRL> all() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        List<X509CRL> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> lists = files.filter(RevocationLists::isList).sorted().toList();
            kept.keySet().retainAll(lists);
            lists.forEach(file -> all.addAll(read(file)));
        } catch (IOException e) {
            log.warn("the folder of revocation lists {} cannot be read", folder, e);
        }
        return all;
    }

    private static boolean isList(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private List<X509CRL> read(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Kept before = kept.get(file);
            if (before != null && before.changed.equals(changed) && before.size == size) {
                return before.lists;
            }
            List<X509CRL> lists = parse(file);
            kept.put(file, new Kept(changed, size, lists));
            return lists;
        } catch (IOException e) {
            log.warn("the revocation list {} cannot be read", file, e);
            return List.of();
        }
    }

    private static List<X509CRL> parse(Path file) throws IOException {
        List<X509CRL> lists = new ArrayList<>();
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            for (CRL each : CertificateFactory.getInstance("X.509").generateCRLs(content)) {
                lists.add((X509CRL) Objects.requireNonNull(each));
            }
        } catch (GeneralSecurityException | RuntimeException e) {
            log.warn("{} is no revocation list and tells nothing", file, e);
        }
        return lists;
    }

    /** Lists may have a hundred thousand lines: they are read anew only when the file has changed. */
    private record Kept(FileTime changed, long size, List<X509CRL> lists) {}
}
