package vn.chidao.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
 * here.
 */
public class DigitalSigning {

    private static final Logger log = LoggerFactory.getLogger(DigitalSigning.class);

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final float SCAN_WIDTH = 170;
    private static final float SCAN_HEIGHT = 34;
    private static final float SCAN_MARGIN = 20;

    private final List<KeyProvider> providers;
    private final PadesWriter writer;
    private final SignatureCheck check;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    DigitalSigning(
            List<KeyProvider> providers,
            PadesWriter writer,
            SignatureCheck check,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.providers = List.copyOf(providers);
        this.writer = writer;
        this.check = check;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Why this owner cannot sign now; empty when he can. Asked before a number is drawn. */
    public Optional<Phrase> obstacle(KeyOwner owner) {
        try {
            usableKey(owner);
            return Optional.empty();
        } catch (BusinessRuleViolation refused) {
            return Optional.of(Phrase.of(refused.key(), refused.args().toArray()));
        }
    }

    /**
     * The file with the person's signature added. With a place the person's picture stands there, where there is one.
     *
     * @throws BusinessRuleViolation when the person has no key that may be used today, is not who acts, or a signature
     *     that is already in the file does not hold
     */
    public byte[] sign(byte[] pdf, String personId, Statement statement, @Nullable Place place) {
        requireOwnAct(personId);
        KeyOwner owner = KeyOwner.person(personId);
        SigningKey key = usableKey(owner);
        byte[] picture = key.picture();
        PadesWriter.Look look = place == null || picture == null ? null : new PadesWriter.Look(place, picture, null);
        String said = Stream.of(statement.capacity(), statement.position(), statement.reason())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" - "));
        String name = Certificates.commonName(key.certificate().getSubjectX500Principal());
        return add(owner, pdf, key, new PadesWriter.Wanted(now(), name, said, look));
    }

    /**
     * The file with the organisation's signature added. With a place, the picture of its seal stands there, where there is
     * one, with the organisation's name and the time below.
     *
     * @throws BusinessRuleViolation as {@link #sign}
     */
    public byte[] seal(byte[] pdf, String unitId, @Nullable Place place) {
        KeyOwner owner = KeyOwner.unit(unitId);
        SigningKey key = usableKey(owner);
        Instant at = now();
        String name = organizations.nameOf(unitId);
        PadesWriter.Look look =
                place == null ? null : new PadesWriter.Look(place, key.picture(), nameAndTime(name, at));
        return add(owner, pdf, key, new PadesWriter.Wanted(at, name, null, look));
    }

    /** As {@link #seal} for scanned paper: name and time without a picture, at the top right of the first page. */
    public byte[] sealScan(byte[] pdf, String unitId) {
        KeyOwner owner = KeyOwner.unit(unitId);
        SigningKey key = usableKey(owner);
        requireSound(pdf);
        Instant at = now();
        String name = organizations.nameOf(unitId);
        PadesWriter.Look look = new PadesWriter.Look(topRight(pdf), null, nameAndTime(name, at));
        return add(owner, pdf, key, new PadesWriter.Wanted(at, name, null, look));
    }

    private byte[] add(KeyOwner owner, byte[] pdf, SigningKey key, PadesWriter.Wanted wanted) {
        requireSound(pdf);
        byte[] signed = writer.add(pdf, key, wanted);
        log.info(
                "{} {} signed with certificate {}: sha256 {}",
                owner.kind(),
                owner.id(),
                key.certificate().getSerialNumber().toString(16),
                Sha256.of(signed));
        return signed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String nameAndTime(String name, Instant at) {
        return name + "\n"
                + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(at, BusinessClock.ZONE));
    }

    private static Place topRight(byte[] pdf) {
        try (PdfRevision revision = PdfRevision.open(pdf, pdf.length, new Effort())) {
            PDRectangle page = revision.document().getPage(0).getCropBox();
            return new Place(
                    1,
                    Math.max(0, page.getWidth() - SCAN_WIDTH - SCAN_MARGIN),
                    SCAN_MARGIN,
                    Math.min(SCAN_WIDTH, page.getWidth()),
                    SCAN_HEIGHT);
        } catch (IOException | RuntimeException broken) {
            throw BusinessRuleViolation.of("signing.rule.file-not-signable");
        }
    }

    /** Nothing is added to what cannot be read, or whose signatures no longer hold. */
    private void requireSound(byte[] pdf) {
        CheckedPdf checked = check.verify(pdf);
        if (checked.state() != CheckedPdf.State.UNSIGNED && checked.state() != CheckedPdf.State.SIGNED) {
            throw BusinessRuleViolation.of("signing.rule.file-not-signable");
        }
        if (checked.verdict() == CheckedPdf.Verdict.BROKEN) {
            throw BusinessRuleViolation.of("signing.rule.signatures-broken");
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

    private SigningKey usableKey(KeyOwner owner) {
        String name = nameOf(owner);
        SigningKey key = providers.stream()
                .flatMap(provider -> provider.keyOf(owner).stream())
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.of("signing.rule.no-key", name));
        X509Certificate certificate = key.certificate();
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
        return key;
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
