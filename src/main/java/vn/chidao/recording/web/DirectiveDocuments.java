package vn.chidao.recording.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.LinkKind;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Target;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.ReadTarget;
import vn.chidao.reading.Remark;
import vn.chidao.recording.Bodies;
import vn.chidao.recording.Duty;
import vn.chidao.recording.DutyTerms;
import vn.chidao.recording.Proposal;
import vn.chidao.recording.RecordingView;

/** Makes the document programs read, of a text that was read or of a directive that was issued here. */
@Component
class DirectiveDocuments {

    private static final String MISSING = "missing-";

    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    DirectiveDocuments(
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            OrganizationDirectory organizations,
            MessageSource messages) {
        this.directives = directives;
        this.obligations = obligations;
        this.organizations = organizations;
        this.messages = messages;
    }

    DirectiveDocument of(RecordingView recording) {
        Proposal proposal = recording.proposal();
        ReadHeading heading = proposal.heading();
        return new DirectiveDocument(
                recording.id(),
                recording.status().name(),
                heading.provenance().name(),
                heading.type() == null ? null : heading.type().name(),
                heading.number(),
                heading.notation(),
                heading.issuer(),
                heading.superior(),
                heading.place(),
                heading.issuedOn(),
                heading.subject(),
                heading.bases().stream()
                        .map(b -> new DirectiveDocument.Basis(
                                b.number(), b.notation(), b.date(), b.issuer(), b.reference()))
                        .toList(),
                heading.addressees(),
                heading.recipients().stream()
                        .map(r -> new DirectiveDocument.Recipient(
                                r.name(), r.purpose().name()))
                        .toList(),
                heading.signatures().stream()
                        .map(s -> new DirectiveDocument.Signature(
                                s.capacity() == null ? null : s.capacity().name(),
                                s.onBehalfOf(),
                                s.position(),
                                s.name()))
                        .toList(),
                ties(proposal),
                proposal.remarks().stream()
                        .filter(remark -> remark.key().startsWith(MISSING))
                        .map(Remark::field)
                        .distinct()
                        .toList(),
                notes(proposal.remarks()),
                charge(proposal.bodies()),
                recording.textSha256(),
                recording.text(),
                proposal.clauses().stream()
                        .map(c -> new DirectiveDocument.Clause(
                                c.id(),
                                c.parentId(),
                                c.number(),
                                c.text(),
                                c.span().start(),
                                c.span().end()))
                        .toList(),
                proposal.kept().stream().map(this::obligation).toList());
    }

    private static List<DirectiveDocument.Tie> ties(Proposal proposal) {
        List<DirectiveDocument.Tie> ties = proposal.heading().links().stream()
                .map(l -> new DirectiveDocument.Tie(l.kind().name(), l.reference()))
                .collect(Collectors.toList());
        proposal.kept().stream()
                .flatMap(duty -> duty.terms().links().stream())
                .distinct()
                .forEach(reference -> ties.add(new DirectiveDocument.Tie(LinkKind.TIED_TO.name(), reference)));
        return ties;
    }

    private List<DirectiveDocument.Note> notes(List<Remark> remarks) {
        return remarks.stream()
                .map(r -> new DirectiveDocument.Note(r.field(), r.phrase().in(messages), r.doubtful()))
                .toList();
    }

    private DirectiveDocument.@Nullable Charge charge(Bodies bodies) {
        return new DirectiveDocument.Charge(
                name(bodies.followUpUnitId()), name(bodies.reportReceiverUnitId()), name(bodies.concludingUnitId()));
    }

    private @Nullable String name(@Nullable String unitId) {
        return unitId == null ? null : organizations.nameOf(unitId);
    }

    private DirectiveDocument.Obligation obligation(Duty duty) {
        DutyTerms terms = duty.terms();
        return new DirectiveDocument.Obligation(
                duty.id(),
                duty.clauseId(),
                duty.quote(),
                terms.kinds().stream().map(ObligationKind::letter).collect(Collectors.joining(",")),
                terms.leads(),
                terms.coordinators(),
                terms.advisers(),
                terms.through(),
                terms.action(),
                terms.rhythm().name(),
                terms.due(),
                terms.phase(),
                terms.targets().stream().map(DirectiveDocuments::figure).toList(),
                terms.startCondition(),
                terms.evidence(),
                terms.reportTo(),
                terms.links(),
                List.copyOf(terms.contents()),
                terms.stage().name(),
                terms.selector(),
                notes(duty.remarks()));
    }

    private static DirectiveDocument.Figure figure(ReadTarget t) {
        return new DirectiveDocument.Figure(
                t.op().name(),
                t.value(),
                t.max(),
                t.unit(),
                t.per() == null ? null : t.per().name(),
                t.set(),
                t.by(),
                t.quote());
    }

    private static DirectiveDocument.Figure figure(Target t) {
        return new DirectiveDocument.Figure(
                t.op().name(),
                t.value(),
                t.max(),
                t.unit(),
                t.per() == null ? null : t.per().name(),
                t.set(),
                t.by(),
                t.quote());
    }

    /** Of a directive that was drafted here: what it was issued with. */
    DirectiveDocument of(DirectiveView directive) {
        return new DirectiveDocument(
                directive.id(),
                directive.status(),
                directive.origin(),
                directive.type().name(),
                directive.number(),
                directive.notation(),
                directive.issuerName(),
                directive.superiorName(),
                directive.place(),
                directive.issuedOn(),
                directive.subject(),
                directives.links(directive.id()).stream()
                        .filter(link -> link.kind() == LinkKind.BASED_ON)
                        .map(link -> basis(link.reference(), link.targetDirectiveId()))
                        .toList(),
                directives.addressees(directive.id()).stream()
                        .map(a -> a.printedName())
                        .toList(),
                directives.recipients(directive.id()).stream()
                        .map(r -> new DirectiveDocument.Recipient(
                                r.name(), r.purpose().name()))
                        .toList(),
                directives.signature(directive.id()).stream()
                        .map(s -> new DirectiveDocument.Signature(
                                String.valueOf(s.capacity()), null, s.signerPosition(), s.signerName()))
                        .toList(),
                directives.links(directive.id()).stream()
                        .filter(link -> link.kind() != LinkKind.BASED_ON)
                        .map(link -> new DirectiveDocument.Tie(link.kind().name(), link.reference()))
                        .toList(),
                List.of(),
                List.of(),
                new DirectiveDocument.Charge(
                        name(directive.followUpUnitId()),
                        name(directive.reportReceiverUnitId()),
                        name(directive.concludingUnitId())),
                directive.textSha256(),
                directive.text(),
                directives.clauses(directive.id()).stream()
                        .map(c -> new DirectiveDocument.Clause(
                                c.id(), c.parentId(), c.number(), c.text(), c.start(), c.end()))
                        .toList(),
                obligations.ofDirective(directive.id()).stream()
                        .map(this::obligation)
                        .toList());
    }

    private DirectiveDocument.Basis basis(String reference, @Nullable String targetId) {
        return directives
                .find(String.valueOf(targetId))
                .map(d -> new DirectiveDocument.Basis(
                        d.number() == null ? null : String.valueOf(d.number()),
                        d.notation(),
                        d.issuedOn(),
                        d.issuerName(),
                        reference))
                .orElseGet(() -> new DirectiveDocument.Basis(null, null, null, null, reference));
    }

    private DirectiveDocument.Obligation obligation(ObligationView view) {
        return new DirectiveDocument.Obligation(
                view.code(),
                view.clauseId(),
                view.quote(),
                view.kinds().stream().map(ObligationKind::letter).collect(Collectors.joining(",")),
                names(view.leadText()),
                names(view.partners()),
                List.of(),
                null,
                view.action(),
                view.rhythm().name(),
                null,
                view.phaseLabel(),
                view.targets().stream().map(DirectiveDocuments::figure).toList(),
                view.condition(),
                view.evidence(),
                view.resultToUnit() == null ? List.of() : List.of(organizations.nameOf(view.resultToUnit())),
                List.of(),
                List.copyOf(view.contents()),
                view.stage().name(),
                view.leadSelector(),
                List.of());
    }

    private static List<String> names(@Nullable String list) {
        return list == null ? List.of() : Arrays.asList(list.split("\\s*[,;]\\s*"));
    }
}
