package vn.chidao.festival;

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
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * That one person goes to the festival of one residential area in one year. Whoever sent him may change it or take it back
 * with a reason until it is reported; his organisation reports whether he went and what he heard. The festival is held
 * from 1 to 18 November (Luật MTTQ Việt Nam 2015, điều 11: ngày 18/11).
 */
@Entity
@Table(name = "festival_assignment")
class FestivalAssignment {

    static final int LONGEST_REASON = 1000;

    @Id
    private String id;

    private int year;
    private String areaId;
    private LocalDate festivalOn;
    private String assigningUnitId;
    private String visitingUnitId;
    private @Nullable String visitorPositionId;
    private @Nullable String visitorName;
    private @Nullable String visitorOffice;

    /** Who he is, so that nobody is sent twice to one place. */
    private String visitorKey;

    private @Nullable String obligationId;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status = AssignmentStatus.ASSIGNED;

    /** How often the report has been asked for. */
    private int asked = 1;

    /** What was reported; null before. */
    @Embedded
    private @Nullable Visit visit;

    /** The record of the obligation that the visit has become. */
    private @Nullable String recordId;

    /** Whose record that is. */
    private @Nullable String recordUnitId;

    @ElementCollection
    @CollectionTable(name = "festival_opinion", joinColumns = @JoinColumn(name = "assignment_id"))
    @OrderColumn(name = "position")
    private List<OpinionHeard> opinions = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private AssignmentAct lastAct;

    private @Nullable String lastReason;
    private String actedBy;
    private @Nullable String actedPosition;
    private Instant actedAt;

    @Version
    private long version;

    /** Who acts, on which business day, and when. */
    record Moment(Actor actor, LocalDate today, Instant at) {}

    @SuppressWarnings("NullAway.Init")
    protected FestivalAssignment() {}

    /**
     * Somebody is sent.
     *
     * @param visitingUnitId whose person he is: the organisation that reports
     */
    @SuppressWarnings("NullAway.Init")
    FestivalAssignment(
            String id, AssignFestival command, String areaId, Visitor visitor, String visitingUnitId, Moment moment) {
        requireYear(command.year(), moment.today());
        requireDay(command.day(), command.year());
        this.id = id;
        this.year = command.year();
        this.areaId = areaId;
        this.festivalOn = command.day();
        this.assigningUnitId = command.unitId();
        this.obligationId = command.obligationId();
        send(visitor, visitingUnitId);
        requireAssigner(moment.actor());
        done(AssignmentAct.ASSIGNED, null, moment);
    }

    /** Whether festivals are held on this day as a rule; another day is no mistake, but may be one. */
    static boolean isUsual(LocalDate day) {
        return day.getMonth() == Month.NOVEMBER && day.getDayOfMonth() <= 18;
    }

    /** The day of the festival unless another is set: 18 November. */
    static LocalDate usualDay(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 18);
    }

    /**
     * Somebody else goes, or on another day, or for another obligation.
     *
     * @return whether the report is asked for anew: of another position or organisation, or by another day; a slip in a
     *     name or another obligation leaves the task, and what has been drafted there, as it is
     */
    boolean change(ChangeAssignment command, String newVisitingUnitId, Moment moment) {
        requireAssigner(moment.actor());
        requireOpen();
        String why = requiredReason(command.reason());
        requireDay(command.day(), year);
        boolean anew = !Objects.equals(visitorPositionId, command.visitor().positionId())
                || !visitingUnitId.equals(newVisitingUnitId)
                || !festivalOn.equals(command.day());
        festivalOn = command.day();
        obligationId = command.obligationId();
        send(command.visitor(), newVisitingUnitId);
        if (anew) {
            asked++;
        }
        done(AssignmentAct.CHANGED, why, moment);
        return anew;
    }

    /** Nobody is sent after all. */
    void withdraw(@Nullable String reason, Moment moment) {
        requireAssigner(moment.actor());
        requireOpen();
        String why = requiredReason(reason);
        status = AssignmentStatus.WITHDRAWN;
        done(AssignmentAct.WITHDRAWN, why, moment);
    }

    /**
     * The organisation of whoever was sent says how it was.
     *
     * @param opinionOf makes a row of what was heard
     */
    void report(
            VisitTurn turn, ReportVisit report, Function<ReportVisit.Opinion, OpinionHeard> opinionOf, Moment moment) {
        if (!turn().equals(turn)) {
            throw BusinessRuleViolation.of("festival.rule.stale-turn");
        }
        if (!visitingUnitId.equals(moment.actor().organizationId())) {
            throw BusinessRuleViolation.of("festival.rule.visitor-only");
        }
        requireOpen();
        visit = new Visit(report, festivalOn, moment.today());
        report.opinions().stream().map(opinionOf).forEach(opinions::add);
        status = AssignmentStatus.REPORTED;
        done(AssignmentAct.REPORTED, null, moment);
    }

    /**
     * An opinion needs no recommendation: it was answered on the spot, or is nobody's to settle.
     *
     * @throws AlreadyHandled when somebody has said so before
     * @throws BusinessRuleViolation at {@code reason} where it is not said why
     */
    void closeOpinion(String opinionId, @Nullable String reason, Moment moment) {
        for (int at = 0; at < opinions.size(); at++) {
            if (opinions.get(at).id().equals(opinionId)) {
                opinions.set(at, opinions.get(at).closed(requiredReason(reason), moment));
            }
        }
    }

    /** The visit stands on the record of its obligation. */
    void recorded(String record, String unitId) {
        recordId = record;
        recordUnitId = unitId;
    }

    /** Another organisation takes the places of this one over. */
    void handOver(String fromUnitId, String successorId) {
        if (assigningUnitId.equals(fromUnitId)) {
            assigningUnitId = successorId;
        }
        if (visitingUnitId.equals(fromUnitId)) {
            visitingUnitId = successorId;
        }
    }

    /** The residential area has become part of another before the report: he goes there, and is asked about that one. */
    void moveTo(String successorAreaId, Moment moment) {
        requireOpen();
        areaId = successorAreaId;
        asked++;
        done(AssignmentAct.MOVED, null, moment);
    }

    /** The place is gone, or has become the same as another he is sent to: it is over without anybody's doing. */
    void end(String why, Moment moment) {
        requireOpen();
        status = AssignmentStatus.WITHDRAWN;
        done(AssignmentAct.WITHDRAWN, why, moment);
    }

    /** @throws AlreadyHandled when somebody has changed it since */
    void requireSeen(long seen) {
        if (seen != version) {
            throw new AlreadyHandled(actedBy, actedPosition, actedAt);
        }
    }

    private void send(Visitor visitor, String unitId) {
        visitorPositionId = visitor.positionId();
        visitorName = visitor.name();
        visitorOffice = visitor.office();
        visitorKey = visitor.key();
        visitingUnitId = unitId;
    }

    private void done(AssignmentAct act, @Nullable String reason, Moment moment) {
        lastAct = act;
        lastReason = reason;
        actedBy = moment.actor().personName();
        actedPosition = moment.actor().positionName();
        actedAt = moment.at();
    }

    private void requireAssigner(Actor actor) {
        if (!assigningUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("festival.rule.assigner-only");
        }
    }

    private void requireOpen() {
        if (status != AssignmentStatus.ASSIGNED) {
            throw BusinessRuleViolation.of(
                    status == AssignmentStatus.REPORTED ? "festival.rule.reported" : "festival.rule.withdrawn");
        }
    }

    private static void requireYear(int year, LocalDate today) {
        if (year < today.getYear()) {
            throw BusinessRuleViolation.at("year", "festival.rule.year-over", String.valueOf(year));
        }
        if (year > today.getYear() + 1) {
            throw BusinessRuleViolation.at("year", "festival.rule.year-far", String.valueOf(today.getYear() + 1));
        }
    }

    private static void requireDay(LocalDate day, int year) {
        if (day.getYear() != year) {
            throw BusinessRuleViolation.at("day", "festival.rule.day-of-other-year", String.valueOf(year));
        }
    }

    private static String requiredReason(@Nullable String reason) {
        String why = Typing.required(reason, "reason", "festival.rule.reason-required");
        Typing.requireShort(why, "reason", LONGEST_REASON);
        return why;
    }

    String id() {
        return id;
    }

    int year() {
        return year;
    }

    String areaId() {
        return areaId;
    }

    LocalDate day() {
        return festivalOn;
    }

    String assigningUnitId() {
        return assigningUnitId;
    }

    String visitingUnitId() {
        return visitingUnitId;
    }

    Visitor visitor() {
        return new Visitor(visitorPositionId, visitorName, visitorOffice);
    }

    String visitorKey() {
        return visitorKey;
    }

    @Nullable
    String obligationId() {
        return obligationId;
    }

    AssignmentStatus status() {
        return status;
    }

    @Nullable
    Attendance attendance() {
        return visit == null ? null : visit.attendance();
    }

    @Nullable
    Integer attended() {
        return visit == null ? null : visit.attended();
    }

    @Nullable
    String fileId() {
        return visit == null ? null : visit.fileId();
    }

    @Nullable
    String recordId() {
        return recordId;
    }

    @Nullable
    String recordUnitId() {
        return recordUnitId;
    }

    List<OpinionHeard> opinions() {
        return List.copyOf(opinions);
    }

    @Nullable
    String lastReason() {
        return lastReason;
    }

    long version() {
        return version;
    }

    /** The report that is asked for. */
    VisitTurn turn() {
        return new VisitTurn(id, asked);
    }
}
