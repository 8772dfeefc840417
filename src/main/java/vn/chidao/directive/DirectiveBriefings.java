package vn.chidao.directive;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.layout.OfficialDocument.Marks;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.workflow.TaskBriefing;

/** What officers see of a directive above the forms of their tasks. */
@Component
public class DirectiveBriefings {

    private final DirectiveCatalog catalog;
    private final DirectiveMarks marks;
    private final RevisionChanges changes;
    private final OrganizationDirectory organizations;
    private final Words words;

    DirectiveBriefings(
            DirectiveCatalog catalog,
            DirectiveMarks marks,
            RevisionChanges changes,
            OrganizationDirectory organizations,
            Words words) {
        this.catalog = catalog;
        this.marks = marks;
        this.changes = changes;
        this.organizations = organizations;
        this.words = words;
    }

    /** The draft as a reviewer, signer or clerk must see it. */
    public TaskBriefing.Builder draft(DirectiveView directive) {
        TaskBriefing.Builder briefing = about(directive)
                .unit(directive.draftingUnitId())
                .fact(words.of("directive.task.type"), words.nameOf(directive.type()))
                .fact(words.of("directive.task.issuer"), directive.issuerName())
                .fact(words.of("directive.task.drafting-unit"), unitName(directive.draftingUnitId()))
                .fact(words.of("directive.task.addressees"), addressees(directive.id()))
                .fact(words.of("directive.task.recipients"), recipients(directive.id()));
        marked(briefing, directive.id());
        bases(briefing, directive.id());
        briefing.fact(words.of("directive.task.follow-up"), unitName(directive.followUpUnitId()))
                .fact(words.of("directive.task.report-receiver"), unitName(directive.reportReceiverUnitId()));
        lastReturn(briefing, directive.id());
        return briefing.grid(
                        words.of("directive.task.changes"),
                        List.of(
                                words.of("directive.task.changes.what"),
                                words.of("directive.task.changes.before"),
                                words.of("directive.task.changes.now")),
                        changes.sinceReturn(directive.id()).stream()
                                .map(line -> List.of(line.what(), line.before(), line.now()))
                                .toList())
                .text(words.of("directive.task.draft-text"), directive.text());
    }

    /** The draft as its drafter gets it back: with the way to the sheet on which he can change all of it. */
    public TaskBriefing.Builder returned(DirectiveView directive) {
        return draft(directive)
                .fact(
                        words.of("directive.task.whole-draft"),
                        words.of("directive.task.whole-draft.open"),
                        "/directives/" + directive.id() + "/draft");
    }

    /** How it is signed, and who has signed of several. */
    public void signatures(TaskBriefing.Builder briefing, String directiveId) {
        catalog.signing(directiveId)
                .ifPresent(signing -> briefing.fact(words.of("directive.task.road"), words.nameOf(signing.road())));
        List<SigningPlaceView> places = catalog.signingPlaces(directiveId);
        if (places.size() < 2) {
            return;
        }
        places.forEach(place -> briefing.fact(
                words.of("directive.task.signature-of", String.valueOf(unitName(place.unitId()))),
                place.isSigned()
                        ? words.of(
                                "directive.task.signature-given",
                                String.valueOf(place.signerName()),
                                String.valueOf(words.day(place.signedOn())))
                        : words.of("directive.task.signature-awaited")));
    }

    /** Which directive it is, and the sentence with which it begins. */
    public TaskBriefing.Builder about(DirectiveView directive) {
        return TaskBriefing.about(words.of("directive.task.subject", directive.label(), directive.subject()))
                .directive(directive.id(), directive.label())
                .quote(opening(directive));
    }

    /** The paragraph with which the text begins: on what it rests and who demands. */
    private static @Nullable String opening(DirectiveView directive) {
        return directive
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** How secret, how urgent it is and how far it may go, where it says so. */
    public void marked(TaskBriefing.Builder briefing, String directiveId) {
        DraftMarks has = marks.of(directiveId);
        if (has.isSecret()) {
            briefing.fact(words.of("directive.task.secrecy"), words.nameOf(has.secrecy()));
        }
        if (has.urgency() != Marks.Urgency.NONE) {
            briefing.fact(words.of("directive.task.urgency"), words.nameOf(has.urgency()));
        }
        briefing.fact(words.of("directive.task.circulation"), has.circulation());
        if (has.limits().isLimited()) {
            briefing.fact(
                    words.of("directive.task.scope"), words.nameOf(has.limits().scope()));
        }
        if (has.limits().reachesCells()) {
            briefing.fact(
                    words.of("directive.task.depth"), words.nameOf(has.limits().depth()));
        }
    }

    private void bases(TaskBriefing.Builder briefing, String directiveId) {
        catalog.links(directiveId).stream()
                .filter(link -> link.kind() == LinkKind.BASED_ON)
                .forEach(link -> briefing.fact(
                        words.of("directive.task.basis"),
                        link.reference(),
                        link.targetDirectiveId() == null ? null : "/directives/" + link.targetDirectiveId()));
    }

    private void lastReturn(TaskBriefing.Builder briefing, String directiveId) {
        catalog.lastReturn(directiveId)
                .ifPresent(back -> briefing.fact(
                        words.of(
                                "directive.task.returned",
                                words.nameOf(DirectiveStatus.valueOf(back.stage())),
                                back.returnedBy(),
                                String.valueOf(words.day(back.returnedOn()))),
                        back.reason()));
    }

    /** The file that is signed, to read or to keep. */
    public void signedCopy(TaskBriefing.Builder briefing, String directiveId) {
        catalog.issuedFile(directiveId)
                .ifPresent(file -> briefing.fact(
                        words.of("directive.task.signed-copy"), words.of("directive.task.download"), "/files/" + file));
        catalog.issuedFile(directiveId)
                .filter(file -> catalog.signing(directiveId)
                        .filter(signing -> signing.road() == SigningRoad.ELECTRONIC)
                        .isPresent())
                .ifPresent(file -> briefing.fact(
                        words.of("directive.task.signatures"),
                        words.of("directive.task.signatures-check"),
                        "/files/" + file + "/signatures"));
    }

    /** The lines of "Kính gửi" in one. */
    public String addressees(String directiveId) {
        return catalog.addressees(directiveId).stream()
                .map(AddresseeView::printedName)
                .collect(Collectors.joining("; "));
    }

    private String recipients(String directiveId) {
        return catalog.recipients(directiveId).stream().map(RecipientView::name).collect(Collectors.joining("; "));
    }

    private @Nullable String unitName(@Nullable String unitId) {
        return unitId == null ? null : organizations.nameOf(unitId);
    }
}
