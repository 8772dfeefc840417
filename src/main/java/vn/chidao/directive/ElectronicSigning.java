package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.Secrecy;
import vn.chidao.document.VoidNumbers;
import vn.chidao.layout.TypesetDocument;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;
import vn.chidao.signing.DigitalSigning;
import vn.chidao.signing.KeyOwner;
import vn.chidao.signing.Occasion;
import vn.chidao.signing.Place;
import vn.chidao.signing.Statement;

/**
 * The file of a directive that is signed electronically: number and date are drawn with the first signature, the print
 * bears them, each signer adds his signature, the organisation's seal comes last. Of what is signed on paper only the scan
 * is sealed.
 */
@Component
class ElectronicSigning {

    private static final String PURPOSE = "directive-signed";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** A4, in points. */
    private static final double PAGE_HEIGHT = 841.89;
    /** A round seal of 36 mm, in points. */
    private static final float SEAL = 102;

    private static final Phrase SEALING = Phrase.of("directive.key-use.seal");
    private static final Phrase SEALING_SCAN = Phrase.of("directive.key-use.scan");

    private final NumberSeries numbers;
    private final VoidNumbers voids;
    private final Secrecies secrecies;
    private final DirectiveOnPaper paper;
    private final DirectiveCatalog catalog;
    private final DocumentArchive archive;
    private final DigitalSigning signing;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final TransactionTemplate afterwards;

    ElectronicSigning(
            NumberSeries numbers,
            VoidNumbers voids,
            Secrecies secrecies,
            DirectiveOnPaper paper,
            DirectiveCatalog catalog,
            DocumentArchive archive,
            DigitalSigning signing,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.voids = voids;
        this.secrecies = secrecies;
        this.paper = paper;
        this.catalog = catalog;
        this.archive = archive;
        this.signing = signing;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.afterwards = new TransactionTemplate(transactions);
        this.afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Sees to it that whoever signs has a key, and the issuer a seal, and draws number and date before the first signature.
     *
     * @throws BusinessRuleViolation where a key is missing or no longer valid, or the file that others have signed names
     *     somebody else at this place; then no number is drawn
     */
    void prepare(Directive directive, SigningTurn turn, SignatureCapacity capacity) {
        if (!directive.signing().isElectronic()) {
            return;
        }
        signing.requireKey(KeyOwner.person(signer()), occasion(directive, turnInWords(turn)));
        signing.requireKey(KeyOwner.unit(directive.requireIssuerUnitId()), occasion(directive, SEALING));
        if (directive.signedCopyId() != null) {
            requireAsPrinted(organizations.require(turn.unitId()), capacity);
        }
        if (directive.awaitsElectronicNumber()) {
            directive.numberBeforeSignature(
                    numbers.draw(
                            directive.requireIssuerUnitId(),
                            directive.type(),
                            clock.today(),
                            directive.id(),
                            secrecies.of(directive.id())),
                    clock.today());
        }
    }

    /** Adds the signature that has just been given; the directive's rows must be written before and after. */
    void sign(Directive directive, SigningTurn turn, Signature signature) {
        if (!directive.signing().isElectronic()) {
            return;
        }
        DirectiveView view = catalog.require(directive.id());
        TypesetDocument print = paper.typeset(view);
        boolean first = directive.signedCopyId() == null;
        Statement statement = new Statement(
                words("SignatureCapacity." + signature.signatureCapacity().name()), signature.signer(), view.label());
        try {
            byte[] signed = signing.sign(
                    first ? print.pdf() : signedSoFar(directive),
                    signer(),
                    statement,
                    placeOf(print, turn.position()),
                    occasion(directive, turnInWords(turn)));
            directive.keepSignedFile(keep(directive, signed));
        } catch (RuntimeException failed) {
            if (first) {
                voidNumberOnceGivenBack(directive);
            }
            throw failed;
        }
    }

    /** Its signers will not sign: the number that was drawn for it stays in the book as void. */
    void abandon(Directive directive, String why) {
        if (directive.signing().isElectronic()) {
            voids.voidFor(directive.id(), why);
        }
    }

    /** Sets the issuer's seal; nothing touches the file afterwards. */
    void seal(Directive directive) {
        directive.checkSealing();
        Place signature = placeOf(paper.typeset(catalog.require(directive.id())), 0);
        byte[] sealed = signing.seal(
                signedSoFar(directive),
                directive.requireIssuerUnitId(),
                signature.forSeal(SEAL, SEAL),
                occasion(directive, SEALING));
        directive.seal(keep(directive, sealed));
    }

    /**
     * The scan of what was signed by hand with the issuer's seal as a digital signature, as recipients get it; as it is
     * where the issuer has no key of a seal.
     *
     * @return the id of the file that goes out
     * @throws BusinessRuleViolation at the field of the scan when it cannot be sealed
     */
    String sealScan(Directive directive, String scanId) {
        String issuer = directive.requireIssuerUnitId();
        if (!signing.hasKey(KeyOwner.unit(issuer))) {
            return scanId;
        }
        try {
            byte[] scan = archive.open(scanId).content();
            return keep(directive, signing.sealScan(scan, issuer, occasion(directive, SEALING_SCAN)));
        } catch (BusinessRuleViolation refused) {
            throw BusinessRuleViolation.at(
                    "signedCopy", refused.key(), refused.args().toArray());
        }
    }

    /** Once the first has signed nothing on the page can change, the names of those who follow included. */
    private void requireAsPrinted(UnitView body, SignatureCapacity capacity) {
        String printed = paper.nameOfHead(body).orElse("");
        if (!printed.equals(CurrentActor.get().personName()) || capacity != DirectiveOnPaper.usualFor(body)) {
            throw BusinessRuleViolation.at("capacity", "directive.rule.printed-for-another", printed);
        }
    }

    private static Occasion occasion(Directive directive, Phrase turn) {
        return new Occasion(directive.id(), directive.label(), turn);
    }

    private static Phrase turnInWords(SigningTurn turn) {
        return Phrase.of("directive.key-use.turn", turn.round(), turn.position() + 1);
    }

    /** The person behind the signer's own position: nobody signs with another's key. */
    private String signer() {
        Actor actor = CurrentActor.get();
        String position = actor.own() == null ? actor.positionId() : actor.own().positionId();
        List<HolderView> holders = position == null ? List.of() : organizations.holders(position, clock.today());
        return holders.stream()
                .filter(holder -> holder.personName().equals(actor.personName()))
                .findFirst()
                .map(HolderView::personId)
                .orElseThrow(() -> BusinessRuleViolation.of("directive.rule.no-person-signs", actor.personName()));
    }

    private byte[] signedSoFar(Directive directive) {
        String file = directive.signedCopyId();
        if (file == null) {
            throw new IllegalStateException(directive.id() + " has no signed file");
        }
        return archive.open(file).content();
    }

    private String keep(Directive directive, byte[] signed) {
        return archive.keep(directive.label().replace('/', '-') + ".pdf", signed, PURPOSE)
                .id();
    }

    /** Paper counts from its lower left corner, signatures from the upper left. */
    private static Place placeOf(TypesetDocument print, int position) {
        TypesetDocument.Place place = print.signatures().get(position);
        return new Place(
                place.page(),
                (float) place.x(),
                (float) (PAGE_HEIGHT - place.y() - place.height()),
                (float) place.width(),
                (float) place.height());
    }

    /** A file with this number may exist somewhere: the rollback gives the number back, and it is voided at once. */
    private void voidNumberOnceGivenBack(Directive directive) {
        String issuer = directive.requireIssuerUnitId();
        DocumentType type = directive.type();
        Secrecy secrecy = secrecies.of(directive.id());
        LocalDate day = directive.requireIssuedOn();
        String id = directive.id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    afterwards.executeWithoutResult(again ->
                            voids.drawVoid(issuer, type, day, id, secrecy, words("directive.void.signing-failed")));
                }
            }
        });
    }

    private String words(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }
}
