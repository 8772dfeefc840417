package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.WorkList;

/** What is done about rounds, one act a method, in the caller's transaction. */
@Service
@Transactional
public class OccasionManagement {

    static final String REFUSED = "commendation.refused.open";
    private static final String SUBJECT = "commendation-occasion";
    private static final Set<NominationStatus> SUBMITTED = EnumSet.complementOf(
            EnumSet.of(NominationStatus.DRAFT, NominationStatus.RETURNED, NominationStatus.WITHDRAWN));
    private static final Set<NominationStatus> NOT_DECIDED =
            EnumSet.of(NominationStatus.DRAFT, NominationStatus.RETURNED, NominationStatus.SUBMITTED);

    private final OccasionRepository occasions;
    private final CallRepository calls;
    private final NominationRepository proposals;
    private final CommendationProcess process;
    private final CommendationGrounds grounds;
    private final AwardRules rules;
    private final OrganizationDirectory organizations;
    private final WorkList workList;
    private final Access access;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    OccasionManagement(
            OccasionRepository occasions,
            CallRepository calls,
            NominationRepository proposals,
            CommendationProcess process,
            CommendationGrounds grounds,
            AwardRules rules,
            OrganizationDirectory organizations,
            WorkList workList,
            Access access,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.occasions = occasions;
        this.calls = calls;
        this.proposals = proposals;
        this.process = process;
        this.grounds = grounds;
        this.rules = rules;
        this.organizations = organizations;
        this.workList = workList;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a round and asks the organisations for proposals until its last day; a round without one asks nobody in
     * particular.
     *
     * @return its id
     * @throws BusinessRuleViolation at the field where directive, body, forms or organisations do not fit together
     */
    public String open(OpenOccasion command) {
        access.require(Right.OPEN_COMMENDATION, Thing.of(command.unitId()), REFUSED);
        DirectiveView directive = grounds.directives().stream()
                .filter(each -> each.id().equals(command.directiveId()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("directive", "commendation.rule.directive-unknown"));
        UnitView body = grounds.openedBy(command.unitId(), directive).stream()
                .filter(each -> each.id().equals(command.awardingUnitId()))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("awarding", "commendation.rule.body-unknown"));
        Set<String> may = rules.of(body).stream().map(AwardForm::code).collect(Collectors.toSet());
        if (!may.containsAll(command.forms().stream().map(OfferedForm::formCode).toList())) {
            throw BusinessRuleViolation.at("forms", "commendation.rule.form-of-body", body.name());
        }
        LocalDate due = command.dueOn();
        List<String> asked = asked(command, directive.id(), body.id());
        Occasion occasion = new Occasion(UUID.randomUUID().toString(), command, CurrentActor.get(), clock.instant());
        occasions.saveAndFlush(occasion);
        publish(occasion, CommendationAct.ROUND_OPENED, null);
        if (due != null) {
            for (String unit : asked) {
                Call call = calls.saveAndFlush(new Call(UUID.randomUUID().toString(), occasion.id(), unit));
                process.askUnit(call.id(), directive.id(), unit, body.id(), due);
            }
        }
        return occasion.id();
    }

    private List<String> asked(OpenOccasion command, String directiveId, String bodyId) {
        List<String> asked = command.askedUnitIds().stream().distinct().toList();
        if (command.dueOn() == null) {
            return List.of();
        }
        if (asked.isEmpty()) {
            throw BusinessRuleViolation.at("asked", "commendation.rule.asked-required");
        }
        Set<String> bound =
                grounds.bound(directiveId, bodyId).stream().map(UnitView::id).collect(Collectors.toSet());
        asked.stream().filter(unit -> !bound.contains(unit)).findFirst().ifPresent(unit -> {
            throw BusinessRuleViolation.at("asked", "commendation.rule.asked-not-bound", organizations.nameOf(unit));
        });
        return asked;
    }

    /** It takes no more proposals; those that are in go on. */
    public void close(String id, long seen) {
        end(id, CommendationAct.ROUND_CLOSED, null, seen);
    }

    /** It is given up; what nobody has accepted yet ends with it. */
    public void withdraw(String id, long seen, @Nullable String reason) {
        end(id, CommendationAct.ROUND_WITHDRAWN, reason, seen);
    }

    private void end(String id, CommendationAct act, @Nullable String reason, long seen) {
        // The round first: whoever writes or submits in it holds it too, so that nobody comes in between.
        Occasion occasion = occasions.hold(id).orElseThrow(() -> new NotFound("commendation round", id));
        access.require(Right.OPEN_COMMENDATION, Thing.of(occasion.openerUnitId(), occasion.awardingUnitId()), REFUSED);
        List<String> awaited = awaitedIn(id);
        boolean withdrawn = act == CommendationAct.ROUND_WITHDRAWN;
        List<NominationTurn> open = withdrawn ? proposals.turnsOfOccasion(id, NOT_DECIDED) : List.of();
        workList.lockOpen(
                CommendationProcess.CHECK, open.stream().map(NominationTurn::id).toList());
        if (withdrawn) {
            occasion.withdraw(seen, reason, CurrentActor.get(), clock.instant());
        } else {
            occasion.close(seen, CurrentActor.get(), clock.instant());
        }
        occasions.saveAndFlush(occasion);
        String summary = publish(occasion, act, reason);
        awaited.forEach(call -> process.endCall(call, summary));
        for (NominationTurn turn : open) {
            Nomination held = proposals.hold(turn.proposalId()).orElseThrow();
            // The body may have accepted it while its task was waited for.
            if (NOT_DECIDED.contains(held.status())) {
                end(held, summary);
            }
        }
    }

    private List<String> awaitedIn(String occasionId) {
        List<String> awaited = calls.findByOccasionIdOrderById(occasionId).stream()
                .filter(Call::isAwaited)
                .map(Call::id)
                .toList();
        workList.lockOpen(CommendationProcess.CALL, awaited);
        return awaited;
    }

    private void end(Nomination held, String summary) {
        held.endFor(summary, clock.instant());
        process.endCheck(held.turn(), summary);
        proposals.saveAndFlush(held);
        events.publishEvent(CommendationMoved.proposal(
                NominationStepKind.WITHDRAWN, held.id(), organizations.nameOf(held.unitId())));
    }

    /**
     * An organisation that was asked answers, once its proposals are in.
     *
     * @throws AlreadyHandled when it has answered
     */
    public void answer(String callId, CallAnswer answer, @Nullable String words) {
        Call call = calls.findById(callId).orElseThrow(() -> new NotFound("commendation call", callId));
        Occasion occasion =
                occasions.findById(call.occasionId()).orElseThrow(() -> new NotFound("commendation round", callId));
        int submitted = (int) proposals.findOfOccasion(occasion.id(), SUBMITTED).stream()
                .filter(proposal -> proposal.unitId().equals(call.unitId()))
                .count();
        call.answer(answer, words, submitted, CurrentActor.get(), clock.instant());
        calls.saveAndFlush(call);
        events.publishEvent(CommendationMoved.of(
                CommendationAct.CALL_ANSWERED,
                SUBJECT,
                occasion.id(),
                null,
                occasion.title(),
                organizations.nameOf(call.unitId()),
                call.words()));
    }

    private String publish(Occasion occasion, CommendationAct act, @Nullable String words) {
        CommendationMoved moved = CommendationMoved.of(
                act,
                SUBJECT,
                occasion.id(),
                occasion.directiveId(),
                occasion.title(),
                organizations.nameOf(occasion.awardingUnitId()),
                words);
        events.publishEvent(moved);
        return moved.summary().in(messages);
    }
}
