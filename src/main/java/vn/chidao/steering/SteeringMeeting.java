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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.steering.SteeringCommittee.Moment;

/**
 * A meeting of a steering committee: planned by its standing office, prepared, held, put down by its secretary and
 * confirmed by whoever was in the chair. Without enough members there is nothing to put down.
 */
@Entity
@Table(name = "steering_meeting")
class SteeringMeeting {

    static final int LONGEST_PLACE = 300;
    static final int MOST_PAPERS = 60;

    @Id
    private String id;

    private String committeeId;
    private int meetYear;
    private int number;
    private LocalDate meetOn;
    private LocalTime meetAt;
    private String place;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status = MeetingStatus.PLANNED;

    /** How often its preparation has been planned: once more each time it is put off. */
    private int turn = 1;

    /** When its preparation was asked for; null before. */
    private @Nullable LocalDate askedOn;

    private @Nullable String chairSeatId;
    private @Nullable String chairPositionId;
    private @Nullable String preparation;
    private @Nullable String remark;

    /** By which rule there were enough when the minutes were written: the rule may be another since. */
    private @Nullable Integer quorumNeeded;

    private @Nullable Boolean representedCounts;

    private @Nullable String writtenBy;
    private @Nullable String writtenPosition;
    private @Nullable LocalDate writtenOn;
    private @Nullable String confirmedBy;
    private @Nullable String confirmedPosition;
    private @Nullable LocalDate confirmedOn;

    @ElementCollection
    @CollectionTable(name = "steering_agenda_item", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<AgendaItem> agenda = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "steering_paper", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<MeetingPaper> papers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "steering_attendance", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<Attendance> attendance = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "steering_conclusion", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "position")
    private List<Conclusion> conclusions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private MeetingAct lastAct;

    private @Nullable String lastReason;

    @Embedded
    private LastActed acted;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SteeringMeeting() {}

    /** @throws BusinessRuleViolation at the field that is wrong */
    @SuppressWarnings("NullAway.Init")
    SteeringMeeting(String committeeId, int number, MeetingTyped typed, Moment moment) {
        this.id = UUID.randomUUID().toString();
        this.committeeId = committeeId;
        schedule(typed.on(), typed.at(), moment.today());
        this.meetYear = meetOn.getYear();
        this.number = number;
        this.place = placeOf(typed.place());
        setAgenda(typed);
        done(MeetingAct.PLANNED, null, moment);
    }

    /**
     * Another place or agenda; the day stays.
     *
     * @return the papers that went with their items
     * @throws BusinessRuleViolation also when neither is another: nobody is told of nothing
     */
    List<MeetingPaper> change(MeetingTyped typed, Moment moment) {
        requirePlanned();
        String formerPlace = place;
        List<AgendaItem> formerAgenda = List.copyOf(agenda);
        place = placeOf(typed.place());
        setAgenda(typed);
        if (place.equals(formerPlace) && agenda.equals(formerAgenda)) {
            throw BusinessRuleViolation.at("agenda", "steering.rule.same-meeting");
        }
        Set<String> items = new HashSet<>();
        agenda.forEach(item -> items.add(item.itemId()));
        List<MeetingPaper> gone =
                papers.stream().filter(paper -> !items.contains(paper.itemId())).toList();
        papers.removeAll(gone);
        done(MeetingAct.CHANGED, null, moment);
        return gone;
    }

    /**
     * Put off to another day or hour; its preparation is asked for anew.
     *
     * @param numberIn the next free number of a year, for a meeting put off to another one
     */
    void postpone(
            @Nullable LocalDate on,
            @Nullable LocalTime at,
            @Nullable String reason,
            UnaryOperator<Integer> numberIn,
            Moment moment) {
        requirePlanned();
        String why = Typing.reason(reason);
        LocalDate day = meetOn;
        LocalTime hour = meetAt;
        schedule(on, at, moment.today());
        if (day.equals(meetOn) && hour.equals(meetAt)) {
            throw BusinessRuleViolation.at("on", "steering.rule.same-day");
        }
        if (meetOn.getYear() != meetYear) {
            number = numberIn.apply(meetOn.getYear());
            meetYear = meetOn.getYear();
        }
        turn++;
        askedOn = null;
        chairSeatId = null;
        chairPositionId = null;
        preparation = null;
        done(MeetingAct.POSTPONED, why, moment);
    }

    void cancel(@Nullable String reason, Moment moment) {
        requirePlanned();
        String why = Typing.reason(reason);
        status = MeetingStatus.CANCELLED;
        done(MeetingAct.CANCELLED, why, moment);
    }

    void addPaper(String itemId, String fileId, Moment moment) {
        requireUnconcluded();
        if (agenda.stream().noneMatch(item -> item.itemId().equals(itemId))) {
            throw BusinessRuleViolation.at("file", "steering.rule.item-gone");
        }
        if (papers.size() >= MOST_PAPERS) {
            throw BusinessRuleViolation.at("file", "steering.rule.many-papers", MOST_PAPERS);
        }
        papers.add(new MeetingPaper(itemId, fileId));
        touched(moment);
    }

    /** @return the item of the agenda to which it belongs */
    String replacePaper(String formerId, String fileId, Moment moment) {
        requireUnconcluded();
        MeetingPaper former =
                paper(formerId).orElseThrow(() -> BusinessRuleViolation.at("file", "steering.rule.paper-gone"));
        papers.set(papers.indexOf(former), new MeetingPaper(former.itemId(), fileId));
        touched(moment);
        return former.itemId();
    }

    /** @return the item of the agenda to which it belonged; empty where it is not there */
    Optional<String> withdrawPaper(String fileId, Moment moment) {
        requireUnconcluded();
        Optional<MeetingPaper> former = paper(fileId);
        former.ifPresent(paper -> {
            papers.remove(paper);
            touched(moment);
        });
        return former.map(MeetingPaper::itemId);
    }

    private Optional<MeetingPaper> paper(String fileId) {
        return papers.stream().filter(paper -> paper.fileId().equals(fileId)).findFirst();
    }

    /** Its preparation is asked for now. */
    void asked(LocalDate today) {
        askedOn = today;
    }

    /** The standing office has prepared it, and says who is to be in the chair. */
    void prepare(MeetingTurn asked, Roster.Line chair, @Nullable String note, Moment moment) {
        requireTurn(asked);
        requirePlanned();
        chairSeatId = chair.seatId();
        chairPositionId = chair.positionId();
        preparation = Texts.blankToNull(note);
        done(MeetingAct.PREPARED, null, moment);
    }

    /**
     * The minutes are written, for the first time or anew after they came back. Whoever was in the chair is whom they
     * name: not everybody who was to be comes.
     */
    void write(MeetingTurn asked, Minutes minutes, Moment moment) {
        requireTurn(asked);
        if (!status.awaitsMinutes()) {
            throw BusinessRuleViolation.of("steering.rule.minutes-written");
        }
        if (moment.today().isBefore(meetOn)) {
            throw BusinessRuleViolation.of("steering.rule.not-yet-held", Days.written(meetOn));
        }
        minutes.requireQuorum();
        Map<String, String> said = minutes.saidOf(agenda);
        List<Conclusion> concluded = minutes.conclusionsFrom(meetOn);
        agenda.replaceAll(item -> item.saying(said.get(item.itemId())));
        attendance.clear();
        attendance.addAll(minutes.attendance());
        conclusions.clear();
        conclusions.addAll(concluded);
        chairSeatId = minutes.chair().seatId();
        chairPositionId = minutes.chair().positionId();
        quorumNeeded = minutes.quorum().needed();
        representedCounts = minutes.representedCounts();
        remark = Texts.blankToNull(minutes.typed().remark());
        writtenBy = moment.actor().personName();
        writtenPosition = moment.actor().positionName();
        writtenOn = moment.today();
        status = MeetingStatus.MINUTES_WRITTEN;
        done(MeetingAct.WRITTEN, null, moment);
    }

    /** The chair sends the minutes back. */
    void giveBack(MeetingTurn asked, @Nullable String reason, Moment moment) {
        requireTurn(asked);
        requireWritten();
        String why = Typing.reason(reason);
        status = MeetingStatus.MINUTES_RETURNED;
        done(MeetingAct.RETURNED, why, moment);
    }

    /** The chair confirms the minutes; a conclusion whose day has passed meanwhile has to be put right first. */
    void conclude(MeetingTurn asked, Moment moment) {
        requireTurn(asked);
        requireWritten();
        for (Conclusion each : conclusions) {
            if (each.dueOn().isBefore(moment.today())) {
                throw BusinessRuleViolation.of(
                        "steering.rule.due-passed", conclusions.indexOf(each) + 1, Days.written(each.dueOn()));
            }
        }
        confirmedBy = moment.actor().personName();
        confirmedPosition = moment.actor().positionName();
        confirmedOn = moment.today();
        status = MeetingStatus.CONCLUDED;
        done(MeetingAct.CONCLUDED, null, moment);
    }

    /** What the conclusions have become, in their order; null for one nobody was left to be bound by. */
    void bound(List<@Nullable String> obligationIds) {
        for (int at = 0; at < conclusions.size(); at++) {
            conclusions.set(at, conclusions.get(at).bound(obligationIds.get(at)));
        }
    }

    /** Whoever is asked by conclusions that bind nobody yet has another in his place. */
    void handOver(String fromUnitId, String successorId) {
        if (status != MeetingStatus.CONCLUDED) {
            conclusions.replaceAll(each -> each.unitId().equals(fromUnitId) ? each.of(successorId) : each);
        }
    }

    private void schedule(@Nullable LocalDate on, @Nullable LocalTime at, LocalDate today) {
        LocalDate day = Typing.day(on, "on");
        if (at == null) {
            throw BusinessRuleViolation.at("at", "steering.rule.hour-required");
        }
        if (day.isBefore(today)) {
            throw BusinessRuleViolation.at("on", "steering.rule.meeting-in-past");
        }
        if (day.isAfter(today.plusYears(1))) {
            throw BusinessRuleViolation.at("on", "steering.rule.meeting-far");
        }
        meetOn = day;
        meetAt = at;
    }

    private static String placeOf(@Nullable String typed) {
        return Typing.required(typed, "place", "steering.rule.place-required", LONGEST_PLACE);
    }

    private void setAgenda(MeetingTyped typed) {
        List<AgendaItem> items = Agendas.of(typed.agenda(), agenda);
        agenda.clear();
        agenda.addAll(items);
    }

    private void requireTurn(MeetingTurn asked) {
        if (!turn().equals(asked)) {
            throw BusinessRuleViolation.of("steering.rule.stale-turn");
        }
    }

    private void requirePlanned() {
        if (status != MeetingStatus.PLANNED) {
            throw BusinessRuleViolation.of(
                    status == MeetingStatus.CANCELLED ? "steering.rule.cancelled" : "steering.rule.held");
        }
    }

    private void requireWritten() {
        if (status != MeetingStatus.MINUTES_WRITTEN) {
            throw BusinessRuleViolation.of("steering.rule.no-minutes");
        }
    }

    private void requireUnconcluded() {
        if (status == MeetingStatus.CONCLUDED || status == MeetingStatus.CANCELLED) {
            throw BusinessRuleViolation.at("file", "steering.rule.papers-closed");
        }
    }

    /** @throws AlreadyHandled when somebody has changed it since */
    void requireSeen(long seen) {
        if (seen != version) {
            throw acted.overtaking();
        }
    }

    private void done(MeetingAct act, @Nullable String reason, Moment moment) {
        lastAct = act;
        lastReason = reason;
        touched(moment);
    }

    /** By whom it was changed last; how far it has come, and why, stays. */
    private void touched(Moment moment) {
        acted = LastActed.of(moment);
    }

    MeetingTurn turn() {
        return new MeetingTurn(id, turn);
    }

    String id() {
        return id;
    }

    String committeeId() {
        return committeeId;
    }

    int year() {
        return meetYear;
    }

    int number() {
        return number;
    }

    LocalDate on() {
        return meetOn;
    }

    LocalTime at() {
        return meetAt;
    }

    String place() {
        return place;
    }

    MeetingStatus status() {
        return status;
    }

    @Nullable
    LocalDate askedOn() {
        return askedOn;
    }

    @Nullable
    String chairSeatId() {
        return chairSeatId;
    }

    @Nullable
    String chairPositionId() {
        return chairPositionId;
    }

    @Nullable
    String preparation() {
        return preparation;
    }

    /** Whether enough came, by the rule of then; empty before the minutes are written. */
    Optional<Quorum> quorum() {
        return quorumNeeded == null
                ? Optional.empty()
                : Optional.of(Quorum.counted(
                        attendance.stream().map(Attendance::presence).toList(),
                        quorumNeeded,
                        Boolean.TRUE.equals(representedCounts)));
    }

    @Nullable
    String remark() {
        return remark;
    }

    @Nullable
    String writtenBy() {
        return writtenBy;
    }

    @Nullable
    String writtenPosition() {
        return writtenPosition;
    }

    @Nullable
    String confirmedBy() {
        return confirmedBy;
    }

    @Nullable
    String confirmedPosition() {
        return confirmedPosition;
    }

    @Nullable
    LocalDate confirmedOn() {
        return confirmedOn;
    }

    List<AgendaItem> agenda() {
        return List.copyOf(agenda);
    }

    /** What an item of the agenda is called. */
    String titleOf(String itemId) {
        return agenda.stream()
                .filter(item -> item.itemId().equals(itemId))
                .map(AgendaItem::title)
                .findFirst()
                .orElse(itemId);
    }

    List<MeetingPaper> papers() {
        return List.copyOf(papers);
    }

    List<Attendance> attendance() {
        return List.copyOf(attendance);
    }

    List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    MeetingAct lastAct() {
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
