package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.WorkList;

/** What is done about proposals, one act a method, in the caller's transaction. */
@Service
@Transactional
public class NominationManagement {

    /** What the papers of a dossier are stored for: only these are erased with it. */
    public static final String PAPERS = "commendation";

    static final String REFUSED = "commendation.refused.propose";

    private final NominationRepository proposals;
    private final OccasionRepository occasions;
    private final CallRepository calls;
    private final NominationFacts facts;
    private final NominationSources sources;
    private final CommendationProcess process;
    private final CommendationGrounds grounds;
    private final ExemplarManagement exemplars;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final WorkList workList;
    private final AttachmentStore files;
    private final Dossiers dossiers;
    private final Access access;
    private final CommendationProperties properties;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    NominationManagement(
            NominationRepository proposals,
            OccasionRepository occasions,
            CallRepository calls,
            NominationFacts facts,
            NominationSources sources,
            CommendationProcess process,
            CommendationGrounds grounds,
            ExemplarManagement exemplars,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            WorkList workList,
            AttachmentStore files,
            Dossiers dossiers,
            Access access,
            CommendationProperties properties,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.occasions = occasions;
        this.calls = calls;
        this.facts = facts;
        this.sources = sources;
        this.process = process;
        this.grounds = grounds;
        this.exemplars = exemplars;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.workList = workList;
        this.files = files;
        this.dossiers = dossiers;
        this.access = access;
        this.properties = properties;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins a proposal as a draft; nobody but the organisation knows of it before it is submitted.
     *
     * @return its id
     */
    public String write(WriteNomination command) {
        access.require(Right.PROPOSE_COMMENDATION, Thing.of(command.unitId()), REFUSED);
        ObligationView duty = grounds.requireDuty("obligationId", command.obligationId(), command.unitId());
        String body = bodyOf(command, duty.directiveId());
        requireUsable(command.text().parts(), Map.of(), null);
        sources.require(command);
        Nomination proposal = new Nomination(
                UUID.randomUUID().toString(), duty.directiveId(), body, command, CurrentActor.get(), clock.instant());
        BusinessRuleViolation already = BusinessRuleViolation.at("source", "commendation.rule.source-open");
        if (sources.isOpen(command.source(), command.sourceId())) {
            throw already;
        }
        try {
            store(proposal, NominationStepKind.WRITTEN);
        } catch (DataIntegrityViolationException taken) {
            if (!String.valueOf(taken.getMessage()).contains("uk_commendation_proposal_source")) {
                throw taken;
            }
            throw already;
        }
        return proposal.id();
    }

    private String bodyOf(WriteNomination command, String directiveId) {
        String round = command.occasionId();
        if (round != null) {
            String body = occasions
                    .hold(round)
                    .filter(occasion ->
                            occasion.isOpen() && occasion.directiveId().equals(directiveId))
                    .map(Occasion::awardingUnitId)
                    .orElseThrow(() -> BusinessRuleViolation.at("occasion", "commendation.rule.occasion-unknown"));
            if (!isAsked(round, command.unitId()) && !mayProposeTo(command.unitId(), body, directiveId)) {
                throw BusinessRuleViolation.at("occasion", "commendation.rule.occasion-unknown");
            }
            return body;
        }
        String body = command.awardingUnitId();
        if (body == null || !mayProposeTo(command.unitId(), body, directiveId)) {
            throw BusinessRuleViolation.at("awarding", "commendation.rule.body-unknown");
        }
        return body;
    }

    private boolean isAsked(String occasionId, String unitId) {
        return calls.findByOccasionIdOrderById(occasionId).stream()
                .anyMatch(call -> call.unitId().equals(unitId));
    }

    private boolean mayProposeTo(String unitId, String body, String directiveId) {
        return grounds.bodiesFor(unitId, directiveId).stream().map(UnitView::id).anyMatch(body::equals);
    }

    /** Writes it anew; whoever has seen an older version is told who was first. */
    public void rewrite(String id, @Nullable Long seen, NominationText text) {
        Nomination proposal = held(id);
        requireUsable(text.parts(), proposal.text().parts(), id);
        sources.requireSettlement(text.settlementId(), proposal.unitId());
        List<String> before = List.copyOf(proposal.text().parts().values());
        proposal.rewrite(seen, text, CurrentActor.get(), clock.instant());
        store(proposal, NominationStepKind.CHANGED);
        dossiers.eraseUnused(before.stream()
                .filter(file -> !text.parts().containsValue(file))
                .toList());
    }

    private void requireUsable(Map<String, String> parts, Map<String, String> before, @Nullable String proposalId) {
        parts.forEach((part, file) -> {
            if (!before.containsValue(file) && !files.isUsable(file)) {
                throw BusinessRuleViolation.at("part-" + part, "directive.rule.file-unknown");
            }
            if (!before.containsValue(file) && dossiers.isOfAnother(file, proposalId)) {
                throw BusinessRuleViolation.at("part-" + part, "commendation.rule.file-of-another");
            }
        });
    }

    /** What speaks against it today, what must be mended first. */
    @Transactional(readOnly = true)
    public List<Finding> findings(String id) {
        return proposals.findById(id).map(facts::findings).orElseThrow(() -> new NotFound("proposal", id));
    }

    /**
     * Hands it to the body that is to award.
     *
     * @throws NominationRefused with all that is missing or speaks against it
     */
    public void submit(String id, @Nullable Long seen) {
        // The round first: it is not ended meanwhile, and those who submit in it are counted one after the other.
        proposals.occasionsOf(List.of(id)).forEach(occasions::hold);
        Nomination proposal = held(id);
        grounds.requireInForce(proposal.directiveId());
        proposal.submit(seen, CurrentActor.get(), clock.instant());
        facts.lock(proposal);
        List<Finding> refusals =
                facts.findings(proposal).stream().filter(Finding::refuses).toList();
        if (!refusals.isEmpty()) {
            throw new NominationRefused(refusals);
        }
        String exemplar = proposal.sourceId();
        if (proposal.source() == NominationSource.EXEMPLAR && exemplar != null) {
            exemplars.proposedTo(exemplar, proposal.awardingUnitId());
        }
        store(proposal, NominationStepKind.SUBMITTED);
        LocalDate due = workingDays.of(proposal.awardingUnitId()).plus(clock.today(), properties.checkWithin());
        process.askToCheck(proposal.turn(), proposal.directiveId(), proposal.awardingUnitId(), proposal.unitId(), due);
    }

    /** Takes it back, as long as the council has not been asked. */
    public void withdraw(String id, @Nullable Long seen, @Nullable String reason) {
        Nomination looked = proposals.findById(id).orElseThrow(() -> new NotFound("proposal", id));
        workList.lockOpen(CommendationProcess.CHECK, List.of(looked.turn().id()));
        Nomination proposal = held(id);
        proposal.withdraw(seen, reason, CurrentActor.get(), clock.instant());
        store(proposal, NominationStepKind.WITHDRAWN);
        // Why is said in the proposal: what the engine keeps cannot be erased.
        process.endCheck(
                proposal.turn(),
                CommendationMoved.proposal(
                                NominationStepKind.WITHDRAWN, proposal.id(), organizations.nameOf(proposal.unitId()))
                        .summary()
                        .in(messages));
    }

    /** The body that is to award accepts the dossier. */
    public void accept(NominationTurn turn, @Nullable String comment) {
        Nomination proposal = checked(turn);
        proposal.accept(turn, comment, CurrentActor.get(), clock.instant());
        store(proposal, NominationStepKind.ACCEPTED);
    }

    /** The body that is to award returns the dossier with a reason. */
    public void giveBack(NominationTurn turn, @Nullable String comment) {
        Nomination proposal = checked(turn);
        proposal.giveBack(turn, comment, CurrentActor.get(), clock.instant());
        store(proposal, NominationStepKind.RETURNED);
    }

    /** Removes whatever says who was proposed, once nobody is to decide on it any more. */
    public void erase(String id, @Nullable Long seen, @Nullable String reason) {
        Nomination proposal = proposals.hold(id).orElseThrow(() -> new NotFound("proposal", id));
        access.require(Right.PROPOSE_COMMENDATION, Thing.of(proposal.unitId(), proposal.awardingUnitId()), REFUSED);
        if (seen != null && seen != proposal.version()) {
            throw proposal.overtaken();
        }
        if (proposal.status() == NominationStatus.AWARDED) {
            throw BusinessRuleViolation.of("commendation.rule.erase-award");
        }
        String why = Typing.required(reason, "reason", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        erase(proposal, why);
    }

    /** Once is enough. */
    void erase(Nomination proposal, String why) {
        if (proposal.isErased()) {
            return;
        }
        List<String> gone = proposal.erase(why, CurrentActor.get(), clock.instant());
        store(proposal, NominationStepKind.ERASED);
        dossiers.eraseUnused(gone);
    }

    private Nomination held(String id) {
        Nomination proposal = proposals.hold(id).orElseThrow(() -> new NotFound("proposal", id));
        access.require(Right.PROPOSE_COMMENDATION, Thing.of(proposal.unitId()), REFUSED);
        return proposal;
    }

    private Nomination checked(NominationTurn turn) {
        return proposals.hold(turn.proposalId()).orElseThrow(() -> new NotFound("proposal", turn.proposalId()));
    }

    private void store(Nomination proposal, NominationStepKind kind) {
        proposals.saveAndFlush(proposal);
        events.publishEvent(CommendationMoved.proposal(kind, proposal.id(), organizations.nameOf(proposal.unitId())));
    }
}
