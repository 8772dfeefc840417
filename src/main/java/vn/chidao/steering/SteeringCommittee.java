package vn.chidao.steering;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * A steering committee and its seats over time. On every day of its life it has exactly one head, at most one standing
 * deputy, and no position twice; membership changes by decisions, each effective no earlier than the one before.
 */
@Entity
@Table(name = "steering_committee")
class SteeringCommittee {

    static final int LONGEST_NAME = 300;
    static final int MOST_SEATS = 100;

    @Id
    private String id;

    private String name;
    private String directiveId;
    private String obligationId;

    /** Which of the directive's committees it is, counted from 1. */
    private int ordinal;

    private String establishingUnitId;
    private String standingUnitId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable LocalDate dissolvedOn;
    private @Nullable String dissolvedReason;

    /** The record of the obligation that establishing it has become. */
    private @Nullable String recordId;

    @ElementCollection
    @CollectionTable(name = "steering_decision", joinColumns = @JoinColumn(name = "committee_id"))
    @OrderColumn(name = "position")
    private List<Decision> decisions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "steering_seat", joinColumns = @JoinColumn(name = "committee_id"))
    @OrderColumn(name = "position")
    private List<Seat> seats = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CommitteeAct lastAct;

    private @Nullable String lastReason;

    @Embedded
    private LastActed acted;

    @Version
    private long version;

    /** Who acts, on which business day, and when. */
    record Moment(Actor actor, LocalDate today, Instant at) {}

    /** A seat to be taken, with the organisation whose it is. */
    record Taken(NewSeat seat, String unitId) {}

    /** What is known of a committee before anybody sits in it. */
    record Founding(
            String directiveId,
            String obligationId,
            int ordinal,
            String establishingUnitId,
            @Nullable String name,
            @Nullable String standingUnitId,
            @Nullable LocalDate validTo) {}

    @SuppressWarnings("NullAway.Init")
    protected SteeringCommittee() {}

    /** @throws BusinessRuleViolation at the field that is wrong */
    @SuppressWarnings("NullAway.Init")
    SteeringCommittee(Founding founding, Decision decision, List<Taken> taken, String basis, Moment moment) {
        this.id = UUID.randomUUID().toString();
        this.name = Typing.required(founding.name(), "name", "steering.rule.name-required", LONGEST_NAME);
        this.standingUnitId = Typing.required(
                founding.standingUnitId(), "standingUnitId", "steering.rule.standing-office-required", LONGEST_NAME);
        this.directiveId = founding.directiveId();
        this.obligationId = founding.obligationId();
        this.ordinal = founding.ordinal();
        this.establishingUnitId = founding.establishingUnitId();
        this.validFrom = decision.effectiveOn();
        this.validTo = founding.validTo();
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw BusinessRuleViolation.at("validTo", "steering.rule.ends-before-it-begins", Days.written(validFrom));
        }
        requireIssued(decision, moment.today());
        decisions.add(decision);
        seat(taken, decision.effectiveOn(), basis);
        SeatOrder.require(seats, decision.effectiveOn());
        done(CommitteeAct.ESTABLISHED, null, moment);
    }

    /** A new decision: these seats end the day before it takes effect, those begin on that day. */
    void change(Decision decision, List<String> leaving, List<Taken> taken, String basis, Moment moment) {
        requireStanding(moment.today());
        if (leaving.isEmpty() && taken.isEmpty()) {
            throw BusinessRuleViolation.at("members", "steering.rule.nothing-changes");
        }
        requireIssued(decision, moment.today());
        LocalDate on = decision.effectiveOn();
        requireAfterTheLast(on);
        for (String seatId : Set.copyOf(leaving)) {
            end(openRow(seatId, on), on, basis);
        }
        seat(taken, on, basis);
        SeatOrder.require(seats, on);
        decisions.add(decision);
        done(CommitteeAct.CHANGED, null, moment);
    }

    /**
     * An organisation says which of its positions has a seat that its leadership, or what it has taken over, is to fill.
     *
     * @param since the first day
     */
    void name(String seatId, String positionId, LocalDate since, String basis, Moment moment) {
        requireStanding(moment.today());
        Seat row = openRow(seatId, moment.today());
        if (!row.isByLeadership() && row.positionId() != null) {
            throw BusinessRuleViolation.at("position", "steering.rule.position-by-decision");
        }
        if (positionId.equals(row.positionId())) {
            throw BusinessRuleViolation.at("position", "steering.rule.named-already");
        }
        if (since.isBefore(row.validFrom())) {
            throw BusinessRuleViolation.at("since", "steering.rule.before-the-seat", Days.written(row.validFrom()));
        }
        replace(row, since, row.unitId(), positionId, basis);
        SeatOrder.require(seats, since);
        done(CommitteeAct.NAMED, null, moment);
    }

    /**
     * The organisation of some seats has another in its place from a day on: they go to its position of the same name, or
     * wait there to be named. Says which were left without a position.
     *
     * @param positionOf the successor's position for one of the organisation that ends; empty where there is none for sure
     */
    List<String> follow(
            String fromUnitId, String toUnitId, LocalDate on, PositionHeir positionOf, String basis, Moment moment) {
        List<String> gaps = new ArrayList<>();
        boolean any = false;
        for (Seat row : List.copyOf(seats)) {
            if (row.isOpenOn(on) && row.unitId().equals(fromUnitId)) {
                Set<String> sitting = new HashSet<>();
                seats.stream()
                        .filter(each -> each.isOpenOn(on) && !each.seatId().equals(row.seatId()))
                        .map(Seat::positionId)
                        .forEach(sitting::add);
                String position = row.positionId();
                String heir = position == null
                        ? null
                        : positionOf
                                .of(position)
                                .filter(each -> !sitting.contains(each))
                                .orElse(null);
                replace(row, on, toUnitId, heir, basis);
                any = true;
                if (heir == null) {
                    gaps.add(row.seatId());
                }
            }
        }
        if (any) {
            done(CommitteeAct.FOLLOWED, null, moment);
        }
        return gaps;
    }

    /** Finds what position of another organisation stands for one. */
    interface PositionHeir {
        Optional<String> of(String positionId);
    }

    /** Another organisation takes over what this one has to do for it. */
    boolean handOver(String fromUnitId, String successorId, Moment moment) {
        if (!isKeptBy(fromUnitId)) {
            return false;
        }
        if (establishingUnitId.equals(fromUnitId)) {
            establishingUnitId = successorId;
        }
        if (standingUnitId.equals(fromUnitId)) {
            standingUnitId = successorId;
        }
        done(CommitteeAct.HANDED_OVER, null, moment);
        return true;
    }

    /** It ends with that day. */
    void dissolve(@Nullable LocalDate lastDay, @Nullable String reason, Moment moment) {
        requireStanding(moment.today());
        String why = Typing.reason(reason);
        LocalDate day = Typing.day(lastDay, "dissolvedOn");
        if (day.isBefore(validFrom) || day.isAfter(moment.today())) {
            throw BusinessRuleViolation.at(
                    "dissolvedOn", "steering.rule.dissolved-on", Days.written(validFrom), Days.written(moment.today()));
        }
        dissolvedOn = day;
        dissolvedReason = why;
        done(CommitteeAct.DISSOLVED, why, moment);
    }

    private void seat(List<Taken> taken, LocalDate on, String basis) {
        taken.forEach(each -> seats.add(new Seat(
                UUID.randomUUID().toString(),
                each.seat().role(),
                each.unitId(),
                each.seat().positionId(),
                each.seat().positionId() == null,
                on,
                basis)));
        if (seatsOn(on).size() > MOST_SEATS) {
            throw BusinessRuleViolation.at("members", "steering.rule.many-seats", MOST_SEATS);
        }
    }

    private void end(Seat row, LocalDate on, String why) {
        if (row.validFrom().isBefore(on)) {
            row.endBefore(on, why);
        } else {
            // It has never been in effect.
            seats.remove(row);
        }
    }

    private void replace(Seat row, LocalDate on, String unitId, @Nullable String positionId, String why) {
        LocalDate since = on.isBefore(row.validFrom()) ? row.validFrom() : on;
        Seat next = row.since(since, unitId, positionId, why);
        int at = seats.indexOf(row);
        end(row, since, why);
        seats.add(seats.contains(row) ? at + 1 : at, next);
    }

    private Seat openRow(String seatId, LocalDate day) {
        return rowOn(seatId, day).orElseThrow(() -> BusinessRuleViolation.at("members", "steering.rule.seat-ended"));
    }

    /** As the seat stands on a day; as it is to begin where it begins later. */
    private Optional<Seat> rowOn(String seatId, LocalDate day) {
        return seats.stream()
                .filter(row -> row.seatId().equals(seatId) && row.isOpenOn(day))
                .min(Comparator.comparing(Seat::validFrom));
    }

    private static void requireIssued(Decision decision, LocalDate today) {
        if (decision.issuedOn().isAfter(today)) {
            throw BusinessRuleViolation.at("issuedOn", "steering.rule.issued-in-future");
        }
        if (decision.effectiveOn().isBefore(decision.issuedOn())) {
            throw BusinessRuleViolation.at(
                    "effectiveOn", "steering.rule.effective-before-issued", Days.written(decision.issuedOn()));
        }
        if (decision.effectiveOn().isAfter(today.plusYears(1))) {
            throw BusinessRuleViolation.at("effectiveOn", "steering.rule.effective-far");
        }
    }

    private void requireAfterTheLast(LocalDate on) {
        LocalDate last = lastChange();
        if (on.isBefore(last)) {
            throw BusinessRuleViolation.at("effectiveOn", "steering.rule.effective-before-last", Days.written(last));
        }
    }

    /** The first day from which a further decision may change who sits in it. */
    LocalDate nextChange(LocalDate today) {
        LocalDate last = lastChange();
        return last.isAfter(today) ? last : today;
    }

    /** Also of a decision by which members have only left. */
    private LocalDate lastChange() {
        return Stream.concat(
                        decisions.stream().map(Decision::effectiveOn),
                        seats.stream().map(Seat::validFrom))
                .max(Comparator.naturalOrder())
                .orElse(validFrom);
    }

    private void requireStanding(LocalDate today) {
        if (dissolvedOn != null) {
            throw BusinessRuleViolation.of("steering.rule.dissolved", Days.written(dissolvedOn));
        }
        if (validTo != null && validTo.isBefore(today)) {
            throw BusinessRuleViolation.of("steering.rule.ended", Days.written(validTo));
        }
    }

    /** @throws AlreadyHandled when somebody has changed it since */
    void requireSeen(long seen) {
        if (seen != version) {
            throw acted.overtaking();
        }
    }

    private void done(CommitteeAct act, @Nullable String reason, Moment moment) {
        lastAct = act;
        lastReason = reason;
        acted = LastActed.of(moment);
    }

    /** Whether an organisation has its standing office, or has established it. */
    boolean isKeptBy(String unitId) {
        return establishingUnitId.equals(unitId) || standingUnitId.equals(unitId);
    }

    /** Whether it is in being on a day. */
    boolean existsOn(LocalDate day) {
        LocalDate last = lastDay();
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }

    /** That day, or the one of its life that is nearest to it. */
    LocalDate nearest(LocalDate day) {
        LocalDate last = lastDay();
        if (last != null && last.isBefore(day)) {
            return last;
        }
        return validFrom.isAfter(day) ? validFrom : day;
    }

    CommitteeState stateOn(LocalDate day) {
        if (hasEndedBy(day)) {
            return CommitteeState.ENDED;
        }
        return day.isBefore(validFrom) ? CommitteeState.NOT_BEGUN : CommitteeState.STANDING;
    }

    /** Whether its last day lies before this one. */
    boolean hasEndedBy(LocalDate day) {
        LocalDate last = lastDay();
        return last != null && last.isBefore(day);
    }

    /** Its last day; null while no end is known. */
    @Nullable
    LocalDate lastDay() {
        return dissolvedOn == null ? validTo : dissolvedOn;
    }

    /** Who has a seat on a day, by rank and within it as it was decided. */
    List<Seat> seatsOn(LocalDate day) {
        return SeatOrder.on(seats, day);
    }

    /** The organisation whose seat it is on a day, or is to be. */
    Optional<String> unitOfSeat(String seatId, LocalDate day) {
        return rowOn(seatId, day).map(Seat::unitId);
    }

    /** The secretary's seat on a day, where a position has it. */
    Optional<Seat> secretaryOn(LocalDate day) {
        return seatsOn(day).stream()
                .filter(row -> row.role() == SeatRole.SECRETARY && row.positionId() != null)
                .findFirst();
    }

    void recorded(String record) {
        recordId = record;
    }

    List<Seat> seats() {
        return List.copyOf(seats);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String directiveId() {
        return directiveId;
    }

    String obligationId() {
        return obligationId;
    }

    int ordinal() {
        return ordinal;
    }

    String establishingUnitId() {
        return establishingUnitId;
    }

    String standingUnitId() {
        return standingUnitId;
    }

    /** On whose record an act on it is: the organisation whoever acts is in, else its standing office. */
    String recordedFor(Actor actor) {
        return actor.organizationId() == null ? standingUnitId : actor.organizationId();
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    LocalDate dissolvedOn() {
        return dissolvedOn;
    }

    @Nullable
    String dissolvedReason() {
        return dissolvedReason;
    }

    @Nullable
    String recordId() {
        return recordId;
    }

    CommitteeAct lastAct() {
        return lastAct;
    }

    @Nullable
    String lastReason() {
        return lastReason;
    }

    LastActed acted() {
        return acted;
    }

    long version() {
        return version;
    }
}
