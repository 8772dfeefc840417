package vn.chidao.commendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;
import vn.chidao.workflow.WorkList;

/**
 * What an organisation proposes, is asked for or has to award goes to its successor, each with the directive it serves.
 * What is decided stays decided by whoever did it; its successor answers for the register's lines.
 */
@Component
class CommendationTransfer implements OpenWorkTransfer {

    private static final List<String> PROCESSES = List.of(
            CommendationProcess.CALL,
            CommendationProcess.CHECK,
            CommendationProcess.BALLOT,
            CommendationProcess.SIGNING);

    private final OccasionRepository occasions;
    private final CallRepository calls;
    private final NominationRepository proposals;
    private final CouncilRepository councils;
    private final BallotRepository ballots;
    private final DecisionRepository decisions;
    private final AwardRepository awards;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final TaskHandover tasks;
    private final WorkList workList;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CommendationTransfer(
            OccasionRepository occasions,
            CallRepository calls,
            NominationRepository proposals,
            CouncilRepository councils,
            BallotRepository ballots,
            DecisionRepository decisions,
            AwardRepository awards,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            TaskHandover tasks,
            WorkList workList,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.occasions = occasions;
        this.calls = calls;
        this.proposals = proposals;
        this.councils = councils;
        this.ballots = ballots;
        this.decisions = decisions;
        this.awards = awards;
        this.directives = directives;
        this.organizations = organizations;
        this.tasks = tasks;
        this.workList = workList;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        Map<String, Integer> open = new TreeMap<>();
        occasions.findOf(unitId).stream().filter(Occasion::isOpen).forEach(each -> add(open, each.directiveId()));
        calls.findByActingUnitIdOrderById(unitId).stream()
                .filter(this::isOpen)
                .forEach(call -> add(open, directiveOf(call)));
        proposals.findOf(unitId).stream()
                .filter(each -> each.status().isOpen())
                .forEach(each -> add(open, each.directiveId()));
        councils.findOf(unitId).stream()
                .filter(each -> each.status() == CouncilStatus.OPEN)
                .forEach(each -> add(open, each.directiveId()));
        ballots.findByUnitIdOrderById(unitId).stream()
                .filter(each -> !each.isCast() && councilOf(each).status() == CouncilStatus.OPEN)
                .forEach(each -> add(open, councilOf(each).directiveId()));
        decisions.findOf(unitId).stream()
                .filter(each -> each.status() == DecisionStatus.PREPARED)
                .forEach(each -> add(open, each.directiveId()));
        return open.entrySet().stream()
                .map(each -> new OpenWork(
                        OpenWork.directiveKey(each.getKey()),
                        "COMMENDATION",
                        directives.require(each.getKey()).label(),
                        each.getValue(),
                        each.getKey()))
                .toList();
    }

    private static void add(Map<String, Integer> open, String directiveId) {
        open.merge(directiveId, 1, Integer::sum);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        // Tasks before rows, as whoever completes one: he has done so before, or finds that another is asked.
        PROCESSES.forEach(process -> workList.lockOpen(
                process,
                tasks.partsOf(process, from).stream().map(Part::businessKey).toList()));
        for (Occasion each : occasions.findOf(from)) {
            successor(handover, each.directiveId(), each.isOpen())
                    .filter(to -> each.handOver(from, to))
                    .ifPresent(to -> publish("commendation-occasion", each.id(), each.directiveId(), each.title(), to));
        }
        for (Call each : calls.findByActingUnitIdOrderById(from)) {
            successor(handover, directiveOf(each), isOpen(each)).ifPresent(to -> each.handOver(from, to));
        }
        for (Nomination each : proposals.findOf(from)) {
            successor(handover, each.directiveId(), each.status().isOpen())
                    .filter(to -> each.handOver(from, to, clock.instant()))
                    .ifPresent(to -> events.publishEvent(
                            CommendationMoved.proposal(NominationStepKind.MOVED, each.id(), organizations.nameOf(to))));
        }
        for (Council each : councils.findOf(from)) {
            successor(handover, each.directiveId(), each.status() == CouncilStatus.OPEN)
                    .ifPresent(to -> each.handOver(from, to));
        }
        for (Ballot each : ballots.findByUnitIdOrderById(from)) {
            Council council = councilOf(each);
            boolean open = !each.isCast() && council.status() == CouncilStatus.OPEN;
            successor(handover, council.directiveId(), open).ifPresent(to -> each.handOver(from, to));
        }
        for (Decision each : decisions.findOf(from)) {
            successor(handover, each.directiveId(), each.status() == DecisionStatus.PREPARED)
                    .filter(to -> each.handOver(from, to))
                    .ifPresent(to -> publish("commendation-decision", each.id(), null, each.subject(), to));
        }
        for (Award each : awards.findOf(from)) {
            successor(handover, each.directiveId(), false).ifPresent(to -> each.handOver(from, to));
        }
        awards.flush();
        PROCESSES.forEach(process -> tasks.handOver(
                process, from, part -> handover.successorFor(OpenWork.directiveKey(directiveOf(process, part)))));
    }

    /** What is over goes along where somebody takes over; nobody was asked to name a successor for it. */
    private static Optional<String> successor(Handover handover, String directiveId, boolean open) {
        String key = OpenWork.directiveKey(directiveId);
        return open ? Optional.of(handover.successorFor(key)) : handover.namedFor(key);
    }

    private String directiveOf(String process, Part part) {
        String key = part.businessKey();
        Optional<String> directive = switch (process) {
            case CommendationProcess.CALL -> calls.findById(key).map(this::directiveOf);
            case CommendationProcess.CHECK ->
                proposals.findById(NominationTurn.parse(key).proposalId()).map(Nomination::directiveId);
            case CommendationProcess.BALLOT ->
                ballots.findById(key).map(this::councilOf).map(Council::directiveId);
            default -> decisions.findById(key).map(Decision::directiveId);
        };
        return directive.orElseThrow(() -> new NotFound(process, key));
    }

    /** Whether somebody is to answer: nobody is where the round takes nothing any more. */
    private boolean isOpen(Call call) {
        return call.isAwaited() && roundOf(call).isOpen();
    }

    private String directiveOf(Call call) {
        return roundOf(call).directiveId();
    }

    private Occasion roundOf(Call call) {
        return occasions
                .findById(call.occasionId())
                .orElseThrow(() -> new NotFound("commendation round", call.occasionId()));
    }

    private Council councilOf(Ballot ballot) {
        return councils.findById(ballot.councilId()).orElseThrow(() -> new NotFound("council", ballot.councilId()));
    }

    private void publish(String subjectKind, String id, @Nullable String directiveId, String what, String successor) {
        events.publishEvent(CommendationMoved.of(
                CommendationAct.HANDED_OVER,
                subjectKind,
                id,
                directiveId,
                what,
                organizations.nameOf(successor),
                null));
    }
}
