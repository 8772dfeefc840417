package vn.chidao.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.NumberSeries;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.FormCheck;
import vn.chidao.layout.FormProblem;
import vn.chidao.layout.FormRegime;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.Annex;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Issuer;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.PaperType;
import vn.chidao.layout.TypesetDocument;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/**
 * A directive drafted here, as it is printed: in the form that holds on the day it was issued, a draft in that of today. Until
 * it is signed it says that it is a draft, until it has a number there is room for one.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveOnPaper {

    private static final Set<String> BOARDS = Set.of("STANDING_BOARD", "FRONT_STANDING_BODY");

    private final DirectiveCatalog catalog;
    private final OrganizationDirectory organizations;
    private final DirectiveMarks marks;
    private final NumberSeries numbers;
    private final PaperForms forms;
    private final Typesetter typesetter;
    private final FormCheck check;
    private final BusinessClock clock;

    DirectiveOnPaper(
            DirectiveCatalog catalog,
            OrganizationDirectory organizations,
            DirectiveMarks marks,
            NumberSeries numbers,
            PaperForms forms,
            Typesetter typesetter,
            FormCheck check,
            BusinessClock clock) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.marks = marks;
        this.numbers = numbers;
        this.forms = forms;
        this.typesetter = typesetter;
        this.check = check;
        this.clock = clock;
    }

    /**
     * The directive as a Word file.
     *
     * @throws NotFound for a document that somebody else wrote: its print is not ours to make
     */
    public byte[] docx(DirectiveView directive) {
        return typesetter.docx(document(directive), regime(directive));
    }

    /**
     * The directive as PDF/A.
     *
     * @throws NotFound as {@link #docx}
     */
    public byte[] pdf(DirectiveView directive) {
        return typesetter.pdf(document(directive), regime(directive));
    }

    /**
     * Where its form departs from the rules it is printed by.
     *
     * @throws NotFound as {@link #docx}
     */
    public List<FormProblem> problems(DirectiveView directive) {
        return check.problems(document(directive), regime(directive));
    }

    /** A draft that is not laid down yet, as PDF/A. */
    public byte[] preview(DraftDirective draft) {
        DirectiveView view = view(draft);
        return typesetter.pdf(document(draft, view), regime(view));
    }

    /** As {@link #problems(DirectiveView)}, of a draft that is not laid down yet. */
    public List<FormProblem> problems(DraftDirective draft) {
        DirectiveView view = view(draft);
        return check.problems(document(draft, view), regime(view));
    }

    /**
     * As {@link #pdf}, with the places where it will be signed.
     *
     * @throws NotFound as {@link #docx}
     */
    public TypesetDocument typeset(DirectiveView directive) {
        return typesetter.typeset(document(directive), regime(directive));
    }

    /**
     * @throws BusinessRuleViolation when the issuer has no right to a document of this type and the rule says so plainly
     */
    public void requireAuthority(DirectiveView directive, String field) {
        problems(directive).stream()
                .filter(problem -> problem.part() == FormProblem.Part.TYPE && problem.blocking())
                .findFirst()
                .ifPresent(problem -> {
                    throw BusinessRuleViolation.at(field, "directive.rule.no-authority", problem.what());
                });
    }

    /** Whether it is printed with "Kính gửi"; what somebody else wrote is shown as it came. */
    public boolean isAddressed(DirectiveView directive) {
        return !Origin.NATIVE.name().equals(directive.origin())
                || regime(directive).type(directive.type().name()).addressed();
    }

    OfficialDocument document(DirectiveView directive) {
        return document(
                directive,
                catalog.addressees(directive.id()).stream()
                        .map(AddresseeView::printedName)
                        .toList(),
                catalog.recipients(directive.id()).stream()
                        .map(line -> new Recipient(
                                line.name(),
                                Recipient.Purpose.valueOf(line.purpose().name())))
                        .toList(),
                marks.of(directive.id()),
                catalog.signingPlaces(directive.id()));
    }

    private OfficialDocument document(DraftDirective draft, DirectiveView view) {
        marks.requireAllowed(draft.marks());
        return document(
                view,
                draft.addressees().stream()
                        .map(DraftDirective.NewAddressee::printedName)
                        .toList(),
                draft.recipients().stream()
                        .map(line -> new Recipient(
                                line.name(),
                                Recipient.Purpose.valueOf(line.purpose().name())))
                        .toList(),
                draft.marks(),
                List.of());
    }

    private OfficialDocument document(
            DirectiveView directive,
            List<String> addressees,
            List<Recipient> recipients,
            DraftMarks printed,
            List<SigningPlaceView> places) {
        UnitView issuer = issuer(directive);
        FormRegime regime = regime(directive);
        PaperType type = regime.type(directive.type().name());
        return new OfficialDocument(
                formOf(directive, issuer),
                new Heading(
                        directive.superiorName(),
                        issuers(directive, issuer, places),
                        directive.number(),
                        directive.notation(),
                        directive.place(),
                        directive.issuedOn()),
                directive.type().name(),
                directive.subject(),
                type.addressed() ? addressees : List.of(),
                regime.paragraphs(directive.text()),
                signatures(directive, issuer, places),
                type.addressed() ? recipients : regime.receiving(addressees, recipients),
                printed.printed(directive.number() == null && places.stream().noneMatch(SigningPlaceView::isSigned)),
                printed.annexes().stream()
                        .map(annex -> new Annex(annex.title(), regime.paragraphs(annex.text())))
                        .toList());
    }

    /** The draft as it would be read once it is laid down. */
    private DirectiveView view(DraftDirective draft) {
        UnitView issuer = organizations.require(draft.issuerUnitId());
        return new DirectiveView(
                "",
                draft.type(),
                Origin.NATIVE.name(),
                issuer.id(),
                issuer.name(),
                draft.superiorName(),
                null,
                numbers.notationOf(issuer.id(), draft.type()),
                null,
                null,
                Texts.normalize(draft.subject()),
                draft.place(),
                null,
                DirectiveStatus.DRAFT.name(),
                Texts.normalize(draft.text()),
                "",
                draft.draftingUnitId(),
                draft.officeUnitId(),
                draft.signingUnitId(),
                draft.followUpUnitId(),
                draft.reportReceiverUnitId(),
                draft.concludingUnitId());
    }

    private FormRegime regime(DirectiveView directive) {
        LocalDate day = directive.issuedOn() == null ? clock.today() : directive.issuedOn();
        return forms.of(issuer(directive), day).regime();
    }

    private UnitView issuer(DirectiveView directive) {
        if (!Origin.NATIVE.name().equals(directive.origin()) || directive.issuerUnitId() == null) {
            throw new NotFound("document", directive.id());
        }
        return organizations.require(directive.issuerUnitId());
    }

    /** Whose rules it follows is the issuer's; which organ issues it, its standing board's where that signs. */
    private Issuer formOf(DirectiveView directive, UnitView issuer) {
        Issuer form = forms.issuerOf(issuer);
        String signing = directive.signingUnitId();
        if (signing == null || signing.equals(issuer.id())) {
            return form;
        }
        UnitView board = organizations.require(signing);
        return board.collective() && issuer.id().equals(board.parentId())
                ? new Issuer(form.system(), forms.issuerOf(board).organ(), form.collective())
                : form;
    }

    /** The issuer, and beside it the other parties of what several sign. */
    private List<String> issuers(DirectiveView directive, UnitView issuer, List<SigningPlaceView> places) {
        List<String> parties = new ArrayList<>(List.of(directive.issuerName()));
        places.stream()
                .skip(1)
                .map(place -> organizations.require(place.unitId()))
                .map(this::partyOf)
                .filter(party -> !party.id().equals(issuer.id()))
                .map(UnitView::name)
                .filter(name -> !parties.contains(name))
                .forEach(parties::add);
        return parties;
    }

    /** A board signs for the committee or the Front whose board it is. */
    private UnitView partyOf(UnitView signing) {
        return BOARDS.contains(signing.kind()) && signing.parentId() != null
                ? organizations.require(signing.parentId())
                : signing;
    }

    private List<OfficialDocument.Signature> signatures(
            DirectiveView directive, UnitView issuer, List<SigningPlaceView> places) {
        if (places.isEmpty()) {
            String signing = directive.signingUnitId() == null ? issuer.id() : directive.signingUnitId();
            return List.of(signature(issuer, new SigningPlaceView(0, signing, null, null, null, null, null), false));
        }
        return places.stream()
                .map(place -> signature(issuer, place, directive.number() != null))
                .toList();
    }

    /** @param named whether who is to sign stands there before he has signed, as in a file that nobody changes any more */
    private OfficialDocument.Signature signature(UnitView issuer, SigningPlaceView place, boolean named) {
        UnitView signing = organizations.require(place.unitId());
        SignatureCapacity capacity = place.capacity() == null ? usualFor(signing) : place.capacity();
        String position = PaperForms.positionAlone(place.signerPosition());
        String name = place.signerName();
        if (!place.isSigned() && named) {
            position = headOf(signing);
            name = nameOfHead(signing).orElse(null);
        }
        return new OfficialDocument.Signature(
                capacity == SignatureCapacity.IN_OWN_RIGHT ? null : Capacity.valueOf(capacity.name()),
                capacity == SignatureCapacity.FOR_THE_HEAD ? headOf(signing) : nameWithin(issuer, signing),
                position,
                name);
    }

    /** In which capacity a document of this body is signed unless its signer says otherwise. */
    static SignatureCapacity usualFor(UnitView signing) {
        return SignatureCapacity.allowedFor(signing).get(0);
    }

    /** Who holds the head's position of this body, as it is printed before he signs. */
    Optional<String> nameOfHead(UnitView signing) {
        return organizations.positionsOf(signing.id()).stream()
                .filter(position -> position.roles().contains(PositionRole.LEADER))
                .flatMap(position -> organizations.holders(position.id(), clock.today()).stream())
                .map(HolderView::personName)
                .findFirst();
    }

    /** The standing board of a committee is just its standing board: whose it is stands in the heading. */
    private static String nameWithin(UnitView issuer, UnitView signing) {
        String whole = signing.shortName();
        String whose = " " + issuer.shortName();
        return whole.endsWith(whose) ? whole.substring(0, whole.length() - whose.length()) : whole;
    }

    private @Nullable String headOf(UnitView signing) {
        return organizations.positionsOf(signing.id()).stream()
                .filter(position -> position.roles().contains(PositionRole.LEADER))
                .map(PositionView::name)
                .findFirst()
                .orElse(null);
    }
}
