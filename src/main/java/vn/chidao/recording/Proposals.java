package vn.chidao.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Circulation;
import vn.chidao.directive.CirculationScope;
import vn.chidao.directive.ClauseView;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveMarks;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.DisseminationDepth;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationKind;
import vn.chidao.obligation.ObligationStage;
import vn.chidao.reading.DirectiveReader;
import vn.chidao.reading.ReadClause;
import vn.chidao.reading.ReadHeading;
import vn.chidao.reading.ReadObligation;
import vn.chidao.reading.ReadSignature;
import vn.chidao.reading.Reading;
import vn.chidao.reading.Remark;
import vn.chidao.reading.Span;
import vn.chidao.reading.Stages;

/** Makes the first proposal of a text: what the rules read, and whom in our register it means. */
@Component
class Proposals {

    private final DirectiveReader reader;
    private final Stages stages;
    private final Whereabouts whereabouts;
    private final DirectiveMarks marks;
    private final ConcludingTogether together;

    Proposals(
            DirectiveReader reader,
            Stages stages,
            Whereabouts whereabouts,
            DirectiveMarks marks,
            ConcludingTogether together) {
        this.marks = marks;
        this.together = together;
        this.reader = reader;
        this.stages = stages;
        this.whereabouts = whereabouts;
    }

    Proposal of(String text, String recordingUnitId) {
        Reading reading = reader.read(text);
        Whereabouts.Place place = whereabouts.placeOf(reading.heading().issuer(), recordingUnitId);
        List<Remark> remarks = new ArrayList<>(reading.remarks());
        if (reading.heading().issuer() != null && place.issuerUnitId() == null) {
            remarks.add(new Remark(
                    "issuer",
                    "recording.remark.issuer-not-in-register",
                    List.of(reading.heading().issuer()),
                    true));
        }
        Map<List<String>, Optional<String>> whom = new HashMap<>();
        reading.obligations().stream()
                .map(ReadObligation::leads)
                .forEach(leads -> whom.computeIfAbsent(leads, names -> whereabouts.selectorFor(names, place)));
        List<Duty> duties = reading.obligations().stream()
                .map(read -> duty(read, whom.get(read.leads())))
                .toList();
        return new Proposal(
                reading.heading(),
                place.issuerUnitId(),
                reading.clauses(),
                duties,
                bodies(duties, place, parties(reading.heading(), place)),
                remarks,
                limits(reading),
                List.of());
    }

    /** Of a joint programme whoever has signed it: what they agreed on they conclude on together. */
    private List<String> parties(ReadHeading heading, Whereabouts.Place place) {
        if (heading.type() != DocumentType.COORDINATION_PROGRAMME) {
            return List.of();
        }
        return heading.signatures().stream()
                .map(ReadSignature::onBehalfOf)
                .filter(Objects::nonNull)
                .map(name -> whereabouts.signerFor(name, place))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The same of one that was proposed before anybody asked, as its signers are found today. */
    List<String> partiesOf(Proposal proposal, String recordingUnitId) {
        return parties(proposal.heading(), whereabouts.placeFrom(proposal.issuerUnitId(), recordingUnitId));
    }

    /** What is to be made known down to the cells is for the Party's organisations unless an officer opens it wider. */
    private static Circulation limits(Reading reading) {
        return reading.obligations().stream().anyMatch(ReadObligation::limitsCirculation)
                ? new Circulation(CirculationScope.PARTY, DisseminationDepth.CELLS)
                : Circulation.FREE;
    }

    /**
     * Of a draft written here: its heading is what the drafter has filled in, its clauses are those he has confirmed, and the
     * bodies in charge are the ones he has named.
     */
    Proposal ofDraft(DirectiveView draft, List<ClauseView> clauses) {
        String issuer = draft.issuerUnitId();
        String unit = String.valueOf(draft.draftingUnitId());
        Whereabouts.Place place = whereabouts.placeFrom(issuer, unit);
        List<ReadClause> own = clauses.stream()
                .map(clause -> new ReadClause(
                        clause.id(),
                        clause.parentId(),
                        clause.number(),
                        clause.text(),
                        new Span(clause.start(), clause.end())))
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (ReadObligation read : reader.read(draft.text()).obligations()) {
            own.stream()
                    .filter(clause -> clause.span().start() <= read.span().start()
                            && read.span().end() <= clause.span().end())
                    .findFirst()
                    .map(clause -> duty(read, whereabouts.selectorFor(read.leads(), place))
                            .in(clause.id()))
                    .ifPresent(duties::add);
        }
        Bodies read = bodies(duties, place, together.with(draft));
        return new Proposal(
                headingOf(draft),
                issuer,
                own,
                duties,
                new Bodies(
                        draft.followUpUnitId() == null ? read.followUpUnitId() : draft.followUpUnitId(),
                        draft.reportReceiverUnitId() == null
                                ? read.reportReceiverUnitId()
                                : draft.reportReceiverUnitId(),
                        draft.concludingUnitId() == null ? read.concludingUnitId() : draft.concludingUnitId(),
                        read.concludingTogether()),
                List.of(),
                marks.limitsOf(draft.id()),
                List.of());
    }

    private static ReadHeading headingOf(DirectiveView draft) {
        return new ReadHeading(
                ReadHeading.Provenance.DOCUMENT,
                draft.issuerName(),
                draft.superiorName(),
                draft.number(),
                draft.notation(),
                draft.place(),
                draft.issuedOn(),
                null,
                draft.type(),
                draft.subject(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Duty duty(ReadObligation read, Optional<String> selector) {
        List<Remark> remarks = new ArrayList<>(read.remarks());
        if (selector.isEmpty() && !read.leads().isEmpty()) {
            remarks.add(new Remark(
                    "selector",
                    "recording.remark.lead-not-in-register",
                    List.of(String.join(", ", read.leads())),
                    true));
        }
        ObligationStage stage = stages.of(read.kinds(), read.quote(), read.rhythm());
        return Duty.of(read, selector.orElse(null), stage, remarks);
    }

    /** Who follows up, by the sentence that charges somebody with it; whom that body reports to receives and concludes. */
    private Bodies bodies(List<Duty> duties, Whereabouts.Place place, List<String> together) {
        String followUp = null;
        String receiver = null;
        for (Duty duty : duties) {
            if (followUp == null && stages.handsOverFollowUp(duty.quote())) {
                followUp = firstUnit(duty.terms().leads(), place);
                receiver = firstUnit(duty.terms().reportTo(), place);
            }
        }
        for (Duty duty : duties) {
            if (receiver == null && duty.terms().kinds().contains(ObligationKind.REPORT)) {
                receiver = firstUnit(duty.terms().reportTo(), place);
            }
        }
        return new Bodies(followUp, receiver, receiver, together);
    }

    private @Nullable String firstUnit(List<String> names, Whereabouts.Place place) {
        return names.stream()
                .map(name -> whereabouts.unitFor(name, place))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /** Whom the leads an officer has typed mean; empty where they are nobody of ours. */
    Optional<String> selectorFor(List<String> leads, Proposal proposal, String recordingUnitId) {
        return whereabouts.selectorFor(leads, whereabouts.placeFrom(proposal.issuerUnitId(), recordingUnitId));
    }

    /** The unit a name means, seen from where the document was issued. */
    Optional<String> unitFor(String name, Proposal proposal, String recordingUnitId) {
        return whereabouts.unitFor(name, whereabouts.placeFrom(proposal.issuerUnitId(), recordingUnitId));
    }

    /** The unit that is called so. */
    Optional<String> issuerUnit(@Nullable String issuer, String recordingUnitId) {
        return Optional.ofNullable(whereabouts.placeOf(issuer, recordingUnitId).issuerUnitId());
    }
}
