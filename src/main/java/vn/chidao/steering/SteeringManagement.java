package vn.chidao.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.Texts;
import vn.chidao.directive.Words;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.obligation.ObligationView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;
import vn.chidao.shared.Folded;
import vn.chidao.shared.NotFound;
import vn.chidao.steering.SeatOrder.PositionTwice;
import vn.chidao.steering.SteeringCommittee.Founding;
import vn.chidao.steering.SteeringCommittee.Moment;

/** What is done about steering committees and their seats, one act a method, in the caller's transaction. */
@Service
@Transactional
public class SteeringManagement {

    private static final String REFUSED = "steering.access.keep";
    private static final String NAMING_REFUSED = "steering.access.name";

    private final SteeringCommitteeRepository committees;
    private final SteeringMeetings meetings;
    private final Decisions decisions;
    private final EstablishingRecord records;
    private final Rosters rosters;
    private final ObligationCatalog obligations;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final JdbcClient jdbc;
    private final Words words;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SteeringManagement(
            SteeringCommitteeRepository committees,
            SteeringMeetings meetings,
            Decisions decisions,
            EstablishingRecord records,
            Rosters rosters,
            ObligationCatalog obligations,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            Access access,
            JdbcClient jdbc,
            Words words,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.committees = committees;
        this.meetings = meetings;
        this.decisions = decisions;
        this.records = records;
        this.rosters = rosters;
        this.obligations = obligations;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.access = access;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Puts a committee on record with those who sit in it, and what establishing it was for an obligation on the record of
     * that.
     *
     * @return its id
     * @throws BusinessRuleViolation at the field that is wrong
     * @throws AlreadyHandled when somebody has put a committee of the directive by this decision on record
     */
    public String establish(EstablishCommittee command) {
        access.require(Right.KEEP_COMMITTEE, Thing.of(command.unitId()), REFUSED);
        ObligationView obligation = usable(command.obligationId());
        requireStandingOffice(command.standingUnitId(), command.unitId());
        Decision decision = decisions.find(command.decision(), command.validFrom());
        int ordinal = nextOrdinal(obligation.directiveId());
        requireNew(obligation.directiveId(), decision);
        List<SteeringCommittee.Taken> taken = decisions.taken(command.seats(), decision.effectiveOn());
        SteeringCommittee committee = inOrder(
                command.seats(),
                () -> new SteeringCommittee(
                        new Founding(
                                obligation.directiveId(),
                                obligation.id(),
                                ordinal,
                                command.unitId(),
                                command.name(),
                                Texts.blankToNull(command.standingUnitId()),
                                command.validTo()),
                        decision,
                        taken,
                        decisions.cited(decision),
                        now()));
        records.write(committee, obligation, decision);
        committees.saveAndFlush(committee);
        publish(committee, decisions.cited(decision));
        return committee.id();
    }

    /** Two committees of one directive at once: their conclusions must not have one code. */
    private int nextOrdinal(String directiveId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "steering:" + directiveId)
                .query((row, n) -> "")
                .single();
        return committees.lastOrdinal(directiveId) + 1;
    }

    /** Two officers who put the same decision on record: the second is told who was first. */
    private void requireNew(String directiveId, Decision decision) {
        String number = Folded.fold(decision.number());
        committees.findStandingOf(directiveId).stream()
                .filter(each -> each.decisions().stream()
                        .limit(1)
                        .anyMatch(first -> first.issuedOn().equals(decision.issuedOn())
                                && Folded.fold(first.number()).equals(number)))
                .findFirst()
                .ifPresent(each -> {
                    throw each.acted().overtaking();
                });
    }

    private ObligationView usable(@Nullable String obligationId) {
        if (obligationId == null || obligationId.isBlank()) {
            throw BusinessRuleViolation.at("obligationId", "steering.rule.obligation-required");
        }
        return obligations
                .find(obligationId)
                .filter(each -> each.status() == ObligationStatus.IN_FORCE)
                .filter(each -> sight.visible().contains(each.directiveId())
                        && directives.require(each.directiveId()).isInForce())
                .orElseThrow(() -> BusinessRuleViolation.at("obligationId", "steering.rule.obligation-unknown"));
    }

    /** Whoever establishes it chooses among those it works with: nobody is charged with it from elsewhere. */
    private void requireStandingOffice(@Nullable String unitId, String establishingUnitId) {
        if (unitId != null
                && !unitId.isBlank()
                && organizations.together(establishingUnitId).stream()
                        .noneMatch(each -> each.id().equals(unitId))) {
            throw BusinessRuleViolation.at("standingUnitId", "steering.rule.unit-unknown");
        }
    }

    /**
     * A new decision changes who sits in it from a day on.
     *
     * @throws AlreadyHandled when somebody has changed it since
     */
    public void changeMembers(ChangeMembers command) {
        SteeringCommittee committee = kept(command.committeeId(), command.seen());
        Decision decision = decisions.find(command.decision(), command.effectiveOn());
        List<SteeringCommittee.Taken> taken = decisions.taken(command.joining(), decision.effectiveOn());
        inOrder(command.joining(), () -> {
            committee.change(decision, command.leaving(), taken, decisions.cited(decision), now());
            return committee;
        });
        committees.saveAndFlush(committee);
        publish(
                committee,
                words.of(
                        "steering.members.changed",
                        command.leaving().size(),
                        taken.size(),
                        Days.written(decision.effectiveOn()),
                        decisions.cited(decision)));
        meetings.membersChanged(committee);
    }

    /**
     * An organisation names which of its leaders' positions has the seat its leadership was given; the standing office may
     * put down what it was told.
     *
     * @param since first day; null for today
     */
    public void name(
            String committeeId, long seen, String seatId, @Nullable String positionId, @Nullable LocalDate since) {
        SteeringCommittee committee = held(committeeId);
        String unitId = committee
                .unitOfSeat(seatId, clock.today())
                .orElseThrow(() -> BusinessRuleViolation.at("position", "steering.rule.seat-ended"));
        access.require(Right.KEEP_COMMITTEE, Thing.of(unitId, committee.standingUnitId()), NAMING_REFUSED);
        committee.requireSeen(seen);
        LocalDate first = since == null ? clock.today() : since;
        if (first.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("since", "steering.rule.named-in-future");
        }
        PositionView position = leading(unitId, positionId, first);
        String by = words.of(
                "steering.seat.named-by",
                String.valueOf(CurrentActor.get().positionName()),
                Days.written(clock.today()));
        inOrder(List.of(), () -> {
            committee.name(seatId, position.id(), first, by, now());
            return committee;
        });
        committees.saveAndFlush(committee);
        publish(committee, position.label());
        meetings.membersChanged(committee);
    }

    private PositionView leading(String unitId, @Nullable String positionId, LocalDate on) {
        return rosters.leaders(unitId, on).stream()
                .filter(each -> each.id().equals(positionId))
                .findFirst()
                .orElseThrow(() -> BusinessRuleViolation.at("position", "steering.rule.leader-required"));
    }

    /** It ends with that day, for this reason; what it had planned to meet for later does not take place. */
    public void dissolve(String committeeId, long seen, @Nullable LocalDate lastDay, @Nullable String reason) {
        if (lastDay != null) {
            meetings.lockTasksAfter(committeeId, lastDay);
        }
        SteeringCommittee committee = kept(committeeId, seen);
        committee.dissolve(lastDay, reason, now());
        committees.saveAndFlush(committee);
        LocalDate last = Typing.day(committee.lastDay(), "dissolvedOn");
        publish(committee, Days.written(last));
        meetings.cancelAfter(committee, last, words.of("steering.meeting.committee-dissolved"));
    }

    private SteeringCommittee kept(String id, long seen) {
        SteeringCommittee committee = held(id);
        access.require(Right.KEEP_COMMITTEE, SteeringSight.kept(committee), REFUSED);
        committee.requireSeen(seen);
        return committee;
    }

    /** @throws NotFound where there is none */
    SteeringCommittee held(String id) {
        return committees.hold(id).orElseThrow(() -> new NotFound("steering committee", id));
    }

    /** A position that would sit twice is refused at the row where it was chosen, by its name. */
    private <T> T inOrder(List<NewSeat> typed, Supplier<T> act) {
        Set<String> seen = new HashSet<>();
        List<String> fields = new ArrayList<>();
        for (NewSeat seat : typed) {
            if (seat.positionId() != null && !seen.add(seat.positionId())) {
                fields.add(seat.field() + ".key");
            }
        }
        try {
            return act.get();
        } catch (PositionTwice twice) {
            String field = fields.stream()
                    .findFirst()
                    .or(() -> typed.stream()
                            .filter(seat -> twice.positionId().equals(seat.positionId()))
                            .map(seat -> seat.field() + ".key")
                            .findFirst())
                    .orElse(typed.isEmpty() ? "position" : "members");
            throw BusinessRuleViolation.at(field, "steering.rule.position-twice", rosters.labelOf(twice.positionId()));
        }
    }

    private Moment now() {
        return new Moment(CurrentActor.get(), clock.today(), clock.instant());
    }

    private void publish(SteeringCommittee committee, String detail) {
        events.publishEvent(new CommitteeMoved(
                committee.id(),
                committee.lastAct(),
                committee.recordedFor(CurrentActor.get()),
                committee.directiveId(),
                committee.name(),
                detail,
                committee.lastReason()));
    }
}
