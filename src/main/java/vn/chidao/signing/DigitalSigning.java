package vn.chidao.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.Folded;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.Sha256;

/**
 * Signs PDF files for people and seals them for organisations, one signature upon the other; what was signed before stays
 * untouched. Who may sign or seal what is for the caller to know; that a person's key serves that person alone is seen to
 * here, and every use of a key goes on the record, the refused ones too.
 */
public class DigitalSigning {

    private static final Logger log = LoggerFactory.getLogger(DigitalSigning.class);

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final List<KeyProvider> providers;
    private final PadesWriter writer;
    private final SignatureCheck check;
    private final TrustedAuthorities trusted;
    private final RevocationLists revocations;
    private final KeyRecord record;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    DigitalSigning(
            List<KeyProvider> providers,
            PadesWriter writer,
            SignatureCheck check,
            TrustedAuthorities trusted,
            RevocationLists revocations,
            KeyRecord record,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.providers = List.copyOf(providers);
        this.writer = writer;
        this.check = check;
        this.trusted = trusted;
        this.revocations = revocations;
        this.record = record;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Sees to it that this owner can sign now. Asked before a number is drawn; a refusal goes on the record.
     *
     * @throws BusinessRuleViolation with the reason when he cannot
     */
    public void requireKey(KeyOwner owner, Occasion occasion) {
        recorded(new Use(owner, occasion), use -> usableKey(use));
    }

    /** Whether there is a key of this owner's, be it one that cannot be used today. */
    public boolean hasKey(KeyOwner owner) {
        try {
            return providers.stream().anyMatch(provider -> provider.keyOf(owner).isPresent());
        } catch (BusinessRuleViolation unusable) {
            return true;
        }
    }

    /**
     * The file with the person's signature added. With a place the person's picture stands there, where there is one.
     *
     * @throws BusinessRuleViolation when the person has no key that may be used today, is not who acts, or a signature
     *     that is already in the file does not hold
     */
    public byte[] sign(byte[] pdf, String personId, Statement statement, @Nullable Place place, Occasion occasion) {
        return recorded(new Use(KeyOwner.person(personId), occasion), use -> {
            use.file = pdf;
            requireOwnAct(personId);
            SigningKey key = usableKey(use);
            byte[] picture = key.picture();
            PadesWriter.Look look =
                    place == null || picture == null ? null : new PadesWriter.Look(place, picture, null);
            String said = Stream.of(statement.capacity(), statement.position(), statement.reason())
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" - "));
            String name = Certificates.commonName(key.certificate().getSubjectX500Principal());
            return add(use, key, new PadesWriter.Wanted(now(), name, said, look));
        });
    }

    /**
     * The file with the organisation's signature added. With a place, the picture of its seal stands there, where there is
     * one, with the organisation's name and the time below.
     *
     * @throws BusinessRuleViolation as {@link #sign}
     */
    public byte[] seal(byte[] pdf, String unitId, @Nullable Place place, Occasion occasion) {
        return recorded(new Use(KeyOwner.unit(unitId), occasion), use -> {
            use.file = pdf;
            SigningKey key = usableKey(use);
            Instant at = now();
            String name = organizations.nameOf(unitId);
            PadesWriter.Look look =
                    place == null ? null : new PadesWriter.Look(place, key.picture(), nameAndTime(name, at));
            return add(use, key, new PadesWriter.Wanted(at, name, null, look));
        });
    }

    /**
     * As {@link #seal} for scanned paper: name and time without a picture, at the top right of the first page (NĐ
     * 30/2020/NĐ-CP, annex I, part II). A scan that is a picture, PNG or JPEG, becomes a PDF file first.
     */
    public byte[] sealScan(byte[] scan, String unitId, Occasion occasion) {
        return recorded(new Use(KeyOwner.unit(unitId), occasion), use -> {
            byte[] pdf = Scan.asPdf(scan);
            use.file = pdf;
            SigningKey key = usableKey(use);
            Instant at = now();
            String name = organizations.nameOf(unitId);
            String text = nameAndTime(name, at);
            PadesWriter.Look look = new PadesWriter.Look(Scan.topRight(pdf, text, check.effort()), null, text);
            return add(use, key, new PadesWriter.Wanted(at, name, null, look));
        });
    }

    private byte[] add(Use use, SigningKey key, PadesWriter.Wanted wanted) {
        byte[] pdf = Objects.requireNonNull(use.file);
        requireSound(pdf);
        PadesWriter.Signed signed = writer.add(pdf, key, wanted);
        String hash = Sha256.of(signed.pdf());
        log.info(
                "{} {} signed with certificate {}: sha256 {}",
                use.owner.kind(),
                use.owner.id(),
                key.certificate().getSerialNumber().toString(16),
                hash);
        record.add(
                new KeyUsed(use.owner, nameOf(use.owner), use.certificate, use.occasion, signed.stamp(), hash, true));
        return signed.pdf();
    }

    /** One use of a key, as far as it is known when it fails. */
    private static final class Use {

        private final KeyOwner owner;
        private final Occasion occasion;
        private Phrase certificate = Phrase.of("signing.act.no-certificate");
        private byte @Nullable [] file;

        Use(KeyOwner owner, Occasion occasion) {
            this.owner = owner;
            this.occasion = occasion;
        }
    }

    private <T> T recorded(Use use, Function<Use, T> work) {
        try {
            return work.apply(use);
        } catch (BusinessRuleViolation refused) {
            refused(use, Phrase.of(refused.key(), refused.args().toArray()));
            throw refused;
        } catch (RuntimeException failed) {
            refused(use, Phrase.of("signing.act.key-failed"));
            throw failed;
        }
    }

    private void refused(Use use, Phrase reason) {
        record.add(new KeyUseRefused(
                use.owner,
                nameOf(use.owner),
                use.certificate,
                use.occasion,
                reason,
                use.file == null ? null : Sha256.of(use.file)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String nameAndTime(String name, Instant at) {
        return name + "\n"
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, BusinessClock.ZONE));
    }

    /** Nothing is added to what cannot be read, or whose signatures no longer hold. */
    private void requireSound(byte[] pdf) {
        CheckedPdf checked = check.verify(pdf);
        if (checked.state() == CheckedPdf.State.BUSY) {
            throw BusinessRuleViolation.of("signing.rule.check-busy");
        }
        if (checked.state() != CheckedPdf.State.UNSIGNED && checked.state() != CheckedPdf.State.SIGNED) {
            throw BusinessRuleViolation.of("signing.rule.file-not-signable");
        }
        if (checked.verdict() == CheckedPdf.Verdict.BROKEN) {
            throw BusinessRuleViolation.of("signing.rule.signatures-broken");
        }
        if (checked.verdict() == CheckedPdf.Verdict.REVOKED) {
            throw BusinessRuleViolation.of("signing.rule.signatures-revoked");
        }
    }

    /** A substitute works for somebody and does not sign for him, and the system signs for nobody. */
    private void requireOwnAct(String personId) {
        Actor actor = CurrentActor.get();
        boolean own = !actor.isSubstitute()
                && actor.positionId() != null
                && organizations.holders(actor.positionId(), clock.today()).stream()
                        .anyMatch(holder -> holder.personId().equals(personId));
        if (!own) {
            throw BusinessRuleViolation.of("signing.rule.not-own-key");
        }
    }

    private SigningKey usableKey(Use use) {
        KeyOwner owner = use.owner;
        String name = nameOf(owner);
        SigningKey key = providers.stream()
                .flatMap(provider -> provider.keyOf(owner).stream())
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.of("signing.rule.no-key", name));
        X509Certificate certificate = key.certificate();
        use.certificate = Certificates.inWords(certificate);
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw BusinessRuleViolation.of(
                    "signing.rule.certificate-expired",
                    name,
                    day(certificate.getNotAfter().toInstant()));
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw BusinessRuleViolation.of(
                    "signing.rule.certificate-not-yet-valid",
                    name,
                    day(certificate.getNotBefore().toInstant()));
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw BusinessRuleViolation.of("signing.rule.certificate-not-for-signing", name);
        }
        String named = Certificates.commonName(certificate.getSubjectX500Principal());
        if (owner.kind() == KeyOwner.Kind.PERSON && !Folded.contains(named, name)) {
            throw BusinessRuleViolation.of("signing.rule.certificate-of-another", name, named);
        }
        requireNotRevoked(key, name, now);
        return key;
    }

    /** A list that names the certificate is believed whatever its age; that there is none does not keep from signing. */
    private void requireNotRevoked(SigningKey key, String name, Instant now) {
        CertificatePath path = CertificatePath.of(key.certificate(), key.chain(), trusted.all(), now)
                .orElseGet(() -> new CertificatePath(key.chain()));
        List<X509Certificate> way = path.certificates();
        for (int i = 0; i + 1 < way.size(); i++) {
            RevocationLists.Revoked revoked =
                    revocations.of(way.get(i), way.get(i + 1), now).revoked();
            if (revoked != null) {
                throw BusinessRuleViolation.of("signing.rule.certificate-revoked", name, day(revoked.since()));
            }
        }
    }

    private String nameOf(KeyOwner owner) {
        return owner.kind() == KeyOwner.Kind.UNIT
                ? organizations.nameOf(owner.id())
                : organizations.person(owner.id()).map(person -> person.name()).orElse(owner.id());
    }

    private static String day(Instant at) {
        return Days.written(LocalDate.ofInstant(at, BusinessClock.ZONE));
    }
}
