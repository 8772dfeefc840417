package vn.chidao.commendation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationsLifted;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.WorkList;

/**
 * Where a directive is recalled or replaced nobody is honoured under it any more: rounds, councils, drafts and proposals end
 * in the same transaction, and nobody is asked for anything. The end of a cycle ends none of it, for honours follow the final
 * review.
 */
@Component
class CommendationLifting {

    private static final Set<NominationStatus> OPEN = EnumSet.allOf(NominationStatus.class);

    static {
        OPEN.removeIf(status -> !status.isOpen());
    }

    private final OccasionRepository occasions;
    private final CallRepository calls;
    private final NominationRepository proposals;
    private final CouncilRepository councils;
    private final BallotRepository ballots;
    private final DecisionRepository decisions;
    private final CommendationProcess process;
    private final OrganizationDirectory organizations;
    private final WorkList workList;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CommendationLifting(
            OccasionRepository occasions,
            CallRepository calls,
            NominationRepository proposals,
            CouncilRepository councils,
            BallotRepository ballots,
            DecisionRepository decisions,
            CommendationProcess process,
            OrganizationDirectory organizations,
            WorkList workList,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.occasions = occasions;
        this.calls = calls;
        this.proposals = proposals;
        this.councils = councils;
        this.ballots = ballots;
        this.decisions = decisions;
        this.process = process;
        this.organizations = organizations;
        this.workList = workList;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(ObligationsLifted lifted) {
        if (!lifted.ofAllObligations()) {
            return;
        }
        String directiveId = lifted.directiveId();
        String why = lifted.facts().summary().in(messages);
        occasions.holdOpenOf(directiveId).forEach(round -> end(round, why));
        councils.idsOpenOf(directiveId).forEach(council -> endCouncil(council, why));
        decisions.idsPreparedOf(directiveId).forEach(decision -> endDecision(decision, why));
        List<NominationTurn> open = proposals.turnsOfDirective(directiveId, OPEN);
        workList.lockOpen(
                CommendationProcess.CHECK, open.stream().map(NominationTurn::id).toList());
        open.forEach(turn -> proposals.hold(turn.proposalId()).ifPresent(proposal -> end(proposal, why)));
    }

    private void end(Occasion round, String why) {
        List<String> awaited = calls.findByOccasionIdOrderById(round.id()).stream()
                .filter(Call::isAwaited)
                .map(Call::id)
                .toList();
        workList.lockOpen(CommendationProcess.CALL, awaited);
        round.endFor(why, clock.instant());
        occasions.saveAndFlush(round);
        publish(
                CommendationAct.ROUND_CLOSED,
                "commendation-occasion",
                round.id(),
                round.directiveId(),
                round.title(),
                round.awardingUnitId());
        awaited.forEach(call -> process.endCall(call, why));
    }

    private void endCouncil(String councilId, String why) {
        List<String> asked = ballots.findByCouncilIdOrderByNumber(councilId).stream()
                .map(Ballot::id)
                .toList();
        workList.lockOpen(CommendationProcess.BALLOT, asked);
        councils.hold(councilId)
                .filter(council -> council.status() == CouncilStatus.OPEN)
                .ifPresent(council -> {
                    council.endFor(clock.instant());
                    councils.saveAndFlush(council);
                    publish(
                            CommendationAct.COUNCIL_ENDED,
                            "commendation-council",
                            council.id(),
                            null,
                            String.valueOf(council.items().size()),
                            council.awardingUnitId());
                    ballots.findByCouncilIdOrderByNumber(councilId).stream()
                            .filter(ballot -> !ballot.isCast())
                            .forEach(ballot -> process.endBallot(ballot.id(), why));
                });
    }

    private void endDecision(String decisionId, String why) {
        workList.lockOpen(CommendationProcess.SIGNING, List.of(decisionId));
        decisions
                .hold(decisionId)
                .filter(decision -> decision.status() == DecisionStatus.PREPARED)
                .ifPresent(decision -> {
                    decision.endFor(why, clock.instant());
                    decisions.saveAndFlush(decision);
                    publish(
                            CommendationAct.DECISION_RETURNED,
                            "commendation-decision",
                            decision.id(),
                            null,
                            decision.subject(),
                            decision.awardingUnitId());
                    process.endSigning(decision.id(), why);
                });
    }

    private void end(Nomination proposal, String why) {
        if (proposal.status().isOpen()) {
            boolean asked = proposal.status() == NominationStatus.SUBMITTED;
            proposal.endFor(why, clock.instant());
            proposals.saveAndFlush(proposal);
            events.publishEvent(CommendationMoved.proposal(
                    NominationStepKind.WITHDRAWN, proposal.id(), organizations.nameOf(proposal.unitId())));
            if (asked) {
                process.endCheck(proposal.turn(), why);
            }
        }
    }

    private void publish(
            CommendationAct act,
            String subjectKind,
            String id,
            @Nullable String directiveId,
            String what,
            String unitId) {
        events.publishEvent(
                CommendationMoved.of(act, subjectKind, id, directiveId, what, organizations.nameOf(unitId), null));
    }
}
