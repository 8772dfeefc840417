package vn.chidao.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.PaperForms;
import vn.chidao.directive.PaperForms.PaperForm;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentArchive;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.layout.Capacity;
import vn.chidao.layout.FormRegime;
import vn.chidao.layout.OfficialDocument;
import vn.chidao.layout.OfficialDocument.BodyPart;
import vn.chidao.layout.Typesetter;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;

/** A programme in force as it is printed: with all parties in its head, each share, and each consent as its signature. */
@Component
class ProgrammeOnPaper {

    private static final String PURPOSE = "joint-programme";

    private final PaperForms forms;
    private final Typesetter typesetter;
    private final DocumentArchive archive;
    private final OrganizationDirectory organizations;
    private final Words words;

    ProgrammeOnPaper(
            PaperForms forms,
            Typesetter typesetter,
            DocumentArchive archive,
            OrganizationDirectory organizations,
            Words words) {
        this.forms = forms;
        this.typesetter = typesetter;
        this.archive = archive;
        this.organizations = organizations;
        this.words = words;
    }

    /** Prints the version in force and answers with the id of the file, which nobody changes any more. */
    String keep(JointProgramme programme, DocumentNumber number, LocalDate on, String place) {
        PaperForm form = forms.of(organizations.require(programme.leadUnitId()), on);
        FormRegime regime = form.regime();
        Wording wording = programme.inForce().wording();
        List<UnitView> parties = partiesOf(programme);
        List<String> names = parties.stream().map(UnitView::name).toList();
        OfficialDocument document = new OfficialDocument(
                form.issuer(),
                new OfficialDocument.Heading(null, names, number.number(), number.notation(), place, on),
                DocumentType.COORDINATION_PROGRAMME.name(),
                wording.title(),
                List.of(),
                body(regime, wording),
                consents(programme).stream().map(this::signature).toList(),
                regime.receiving(names, List.of()),
                OfficialDocument.Marks.none(),
                List.of());
        return archive.keep(number.toString().replace('/', '-') + ".pdf", typesetter.pdf(document, regime), PURPOSE)
                .id();
    }

    /** Who has signed, as the book of outgoing documents names them. */
    String signersOf(JointProgramme programme) {
        return consents(programme).stream().map(PartyDecision::personName).collect(Collectors.joining("; "));
    }

    private List<BodyPart> body(FormRegime regime, Wording wording) {
        List<BodyPart> body = new ArrayList<>(regime.paragraphs(wording.text()));
        body.add(BodyPart.heading(words.of("coordination.paper.shares")));
        wording.shares()
                .forEach(share -> body.add(BodyPart.text(
                        words.of("coordination.paper.share", organizations.nameOf(share.unitId()), share.text()))));
        return body;
    }

    /** Each party once, the lead first. */
    private List<UnitView> partiesOf(JointProgramme programme) {
        List<String> ids = new ArrayList<>(List.of(programme.leadUnitId()));
        programme.parties().stream()
                .map(Party::actingUnitId)
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        return ids.stream().map(organizations::require).toList();
    }

    /** One for each consent, under the name that its organisation had when it consented. */
    private OfficialDocument.Signature signature(PartyDecision consent) {
        LocalDate on = LocalDate.ofInstant(consent.decidedAt(), BusinessClock.ZONE);
        UnitView unit = organizations
                .unit(consent.actingUnitId(), on)
                .orElseGet(() -> organizations.require(consent.actingUnitId()));
        SignatureCapacity capacity = consent.capacity();
        return new OfficialDocument.Signature(
                capacity == null || capacity == SignatureCapacity.IN_OWN_RIGHT
                        ? null
                        : Capacity.valueOf(capacity.name()),
                capacity == SignatureCapacity.FOR_THE_HEAD ? headOf(unit, on) : unit.shortName(),
                PaperForms.positionAlone(consent.positionName()),
                consent.personName());
    }

    private @Nullable String headOf(UnitView unit, LocalDate on) {
        return organizations.positionsOf(unit.id(), on).stream()
                .filter(position -> position.roles().contains(PositionRole.LEADER))
                .map(PositionView::name)
                .findFirst()
                .orElse(null);
    }

    /** What the version in force rests on, the lead's first, then in the order of the parties; a merged party's stays. */
    private static List<PartyDecision> consents(JointProgramme programme) {
        List<String> places = programme.parties().stream().map(Party::unitId).toList();
        return programme.consentsTo(programme.inForce().number()).stream()
                .sorted(Comparator.comparing((PartyDecision consent) ->
                                !programme.holderOf(consent.unitId()).equals(programme.leadUnitId()))
                        .thenComparing(consent -> places.indexOf(consent.unitId())))
                .toList();
    }
}
