package vn.chidao.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.FormCheck;
import vn.chidao.layout.FormProblem;
import vn.chidao.layout.FormRegime;
import vn.chidao.layout.FormRegimes;
import vn.chidao.layout.IssuerSystem;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.Heading;
import vn.chidao.layout.OfficialDocument.Issuer;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.layout.OfficialDocument.Recipient;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/**
 * A directive drafted here, as it is printed: in the form that holds on the day it was issued, a draft in that of today. Until
 * it is signed it says that it is a draft, until it has a number there is room for one.
 */
@Service
@Transactional(readOnly = true)
public class DirectiveOnPaper {

    private final DirectiveCatalog catalog;
    private final OrganizationDirectory organizations;
    private final FormRegimes regimes;
    private final Typesetter typesetter;
    private final FormCheck check;
    private final BusinessClock clock;

    DirectiveOnPaper(
            DirectiveCatalog catalog,
            OrganizationDirectory organizations,
            FormRegimes regimes,
            Typesetter typesetter,
            FormCheck check,
            BusinessClock clock) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.regimes = regimes;
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

    OfficialDocument document(DirectiveView directive) {
        UnitView issuer = issuer(directive);
        Optional<SignatureView> signature = catalog.signature(directive.id());
        return new OfficialDocument(
                new Issuer(systemOf(issuer), null, issuer.collective()),
                new Heading(
                        directive.superiorName(),
                        List.of(directive.issuerName()),
                        directive.number(),
                        directive.notation(),
                        directive.place(),
                        directive.issuedOn()),
                directive.type().name(),
                directive.subject(),
                catalog.addressees(directive.id()).stream()
                        .map(AddresseeView::printedName)
                        .toList(),
                regime(directive).paragraphs(directive.text()),
                List.of(signature(directive, issuer, signature.orElse(null))),
                catalog.recipients(directive.id()).stream()
                        .map(line -> new Recipient(
                                line.name(),
                                Recipient.Purpose.valueOf(line.purpose().name())))
                        .toList(),
                signature.isPresent() ? Marks.none() : Marks.ofADraft(),
                List.of());
    }

    private FormRegime regime(DirectiveView directive) {
        LocalDate day = directive.issuedOn() == null ? clock.today() : directive.issuedOn();
        return regimes.of(systemOf(issuer(directive)), day);
    }

    private UnitView issuer(DirectiveView directive) {
        if (!Origin.NATIVE.name().equals(directive.origin()) || directive.issuerUnitId() == null) {
            throw new NotFound("document", directive.id());
        }
        return organizations.require(directive.issuerUnitId());
    }

    /** The member organisations of the Front write as the State does, which is also what the rules of the unions follow. */
    private static IssuerSystem systemOf(UnitView issuer) {
        return switch (issuer.sphere()) {
            case PARTY -> IssuerSystem.PARTY;
            case FRONT -> IssuerSystem.FRONT;
            case STATE, UNION, COMMUNITY -> IssuerSystem.STATE;
        };
    }

    private OfficialDocument.Signature signature(
            DirectiveView directive, UnitView issuer, @Nullable SignatureView signature) {
        UnitView signing =
                directive.signingUnitId() == null ? issuer : organizations.require(directive.signingUnitId());
        SignatureCapacity capacity =
                signature == null ? SignatureCapacity.allowedFor(signing).get(0) : signature.capacity();
        boolean forTheHead = capacity == SignatureCapacity.FOR_THE_HEAD;
        return new OfficialDocument.Signature(
                capacity == SignatureCapacity.IN_OWN_RIGHT ? null : Capacity.valueOf(capacity.name()),
                forTheHead ? headOf(signing) : nameWithin(issuer, signing),
                signature == null ? null : positionAlone(signature.signerPosition()),
                signature == null ? null : signature.signerName());
    }

    /** The standing board of a committee is just its standing board: whose it is stands in the heading. */
    private static String nameWithin(UnitView issuer, UnitView signing) {
        String whole = signing.shortName();
        String whose = " " + issuer.shortName();
        return whole.endsWith(whose) ? whole.substring(0, whole.length() - whose.length()) : whole;
    }

    /** "Bí thư" of "Bí thư, Ban Thường vụ Huyện ủy", as the record has it. */
    private static @Nullable String positionAlone(@Nullable String position) {
        return position == null ? null : position.split(", ", 2)[0];
    }

    private @Nullable String headOf(UnitView signing) {
        return organizations.positionsOf(signing.id()).stream()
                .filter(position -> position.roles().contains(PositionRole.LEADER))
                .map(PositionView::name)
                .findFirst()
                .orElse(null);
    }
}
