package vn.chidao.reporting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * A request for a report with its own period, cut-off and due days, set by whoever asks. The report asked for has the
 * request's id. Requests of one body for periods of one kind are one line: each work is counted in one of them.
 */
@Entity
@Table(name = "report_request")
class ReportRequest {

    static final int MAX_ASKED = 4000;
    static final int MAX_REASON = 1000;

    @Id
    private String id;

    private String directiveId;
    private String requesterUnitId;
    private String actingUnitId;

    @Enumerated(EnumType.STRING)
    private ReportPeriod period;

    private String line;
    private String periodLabel;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate cutOff;
    private LocalDate unitsDueOn;
    private LocalDate dueOn;
    private String asked;
    private LocalDate requestedOn;
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private RequestStatus status = RequestStatus.OPEN;

    private @Nullable String withdrawnFor;
    private @Nullable LocalDate withdrawnOn;

    @ElementCollection
    @CollectionTable(name = "report_request_unit", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    @Column(name = "unit_id")
    private List<String> unitIds = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReportRequest() {}

    /**
     * @param periodLabel as people say it
     * @throws BusinessRuleViolation at the field whose day or text cannot be
     */
    ReportRequest(
            String id,
            OpenReportRequest asking,
            String periodLabel,
            WorkCalendar calendar,
            Actor actor,
            LocalDate today) {
        this.id = id;
        this.directiveId = asking.directiveId();
        this.requesterUnitId = asking.requesterUnitId();
        this.actingUnitId = asking.requesterUnitId();
        this.period = asking.period();
        this.line = "request:"
                + (period == ReportPeriod.AD_HOC ? id : directiveId + ":" + requesterUnitId + ":" + period.name());
        this.periodLabel = periodLabel;
        this.periodFrom = asking.from();
        this.periodTo = asking.to();
        this.cutOff = asking.cutOff();
        this.unitsDueOn = asking.unitsDueOn();
        this.dueOn = asking.dueOn();
        this.asked = asking.asked().strip();
        this.requestedOn = today;
        this.requestedBy = actor.positionName() == null ? actor.personName() : actor.positionName();
        this.unitIds.addAll(asking.unitIds());
        checkDays(calendar, today);
        if (asked.isEmpty() || asked.length() > MAX_ASKED) {
            throw BusinessRuleViolation.at("asked", "reporting.rule.request-asked", MAX_ASKED);
        }
        if (unitIds.isEmpty()) {
            throw BusinessRuleViolation.at("units", "reporting.rule.request-units");
        }
    }

    private void checkDays(WorkCalendar calendar, LocalDate today) {
        if (periodTo.isBefore(periodFrom) || !period.fits(periodFrom, periodTo)) {
            throw BusinessRuleViolation.at("to", "reporting.rule.request-period");
        }
        if (periodFrom.isAfter(today)) {
            throw BusinessRuleViolation.at("from", "reporting.rule.request-not-begun");
        }
        if (cutOff.isBefore(periodFrom) || cutOff.isAfter(periodTo)) {
            throw BusinessRuleViolation.at("cutOff", "reporting.rule.request-cut-off");
        }
        if (!unitsDueOn.isAfter(today) || unitsDueOn.isBefore(cutOff) || unitsDueOn.isAfter(today.plusYears(2))) {
            throw BusinessRuleViolation.at("unitsDueOn", "reporting.rule.request-units-due");
        }
        requireWorkingDay(calendar, "unitsDueOn", unitsDueOn);
        if (!dueOn.isAfter(unitsDueOn) || dueOn.isAfter(today.plusYears(2))) {
            throw BusinessRuleViolation.at("dueOn", "reporting.rule.request-due");
        }
        requireWorkingDay(calendar, "dueOn", dueOn);
    }

    private static void requireWorkingDay(WorkCalendar calendar, String field, LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            throw BusinessRuleViolation.at(
                    field,
                    "reporting.rule.request-day-off",
                    Days.written(day),
                    Days.written(calendar.minus(day, 0)),
                    Days.written(calendar.onOrAfter(day)));
        }
    }

    /** The requester does not want it any more and says why. */
    void withdraw(@Nullable String reason, LocalDate today) {
        if (status == RequestStatus.WITHDRAWN) {
            throw BusinessRuleViolation.of("reporting.rule.request-withdrawn");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON) {
            throw BusinessRuleViolation.at("reason", "reporting.rule.request-reason", MAX_REASON);
        }
        status = RequestStatus.WITHDRAWN;
        withdrawnFor = reason.strip();
        withdrawnOn = today;
    }

    /** Another body asks in the requester's place. */
    void askBy(String successorId) {
        actingUnitId = successorId;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    String line() {
        return line;
    }

    String periodLabel() {
        return periodLabel;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    LocalDate cutOff() {
        return cutOff;
    }

    LocalDate unitsDueOn() {
        return unitsDueOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    List<String> unitIds() {
        return List.copyOf(unitIds);
    }

    String withdrawnFor() {
        return String.valueOf(withdrawnFor);
    }
}
