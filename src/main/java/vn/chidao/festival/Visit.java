package vn.chidao.festival;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** What was reported of whoever was sent: whether he went, who went instead, how many came. Refuses what is not complete. */
@Embeddable
class Visit {

    static final int MOST_OPINIONS = 20;
    static final int MOST_PEOPLE = 100_000;
    static final int LONGEST_OPINION = 2000;
    static final int LONGEST_NAME = 300;

    @Enumerated(EnumType.STRING)
    private Attendance attendance;

    private @Nullable String absenceReason;
    private @Nullable String substitute;
    private @Nullable Integer attended;
    private @Nullable String remark;
    private @Nullable String fileId;
    private LocalDate reportedOn;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    /** @throws BusinessRuleViolation at the field that lacks something or says what cannot be */
    Visit(ReportVisit report, LocalDate festivalOn, LocalDate today) {
        if (report.attendance() == Attendance.ABSENT) {
            requireNothingHeard(report);
        } else {
            requireVisit(report, festivalOn, today);
        }
        requireReasons(report);
        this.attendance = report.attendance();
        this.absenceReason = attendance == Attendance.WENT ? null : Texts.blankToNull(report.reason());
        this.substitute = Texts.blankToNull(report.substitute());
        this.attended = report.attended();
        this.remark = Texts.blankToNull(report.remark());
        this.fileId = Texts.blankToNull(report.fileId());
        this.reportedOn = today;
    }

    private static void requireReasons(ReportVisit report) {
        if (report.attendance() != Attendance.WENT) {
            Typing.required(report.reason(), "reason", "festival.rule.absence-reason-required");
        }
        if (report.attendance() == Attendance.REPLACED) {
            Typing.required(report.substitute(), "substitute", "festival.rule.substitute-required");
        } else if (StringUtils.hasText(report.substitute())) {
            throw BusinessRuleViolation.at("substitute", "festival.rule.no-substitute");
        }
        Typing.requireShort(report.reason(), "reason", FestivalAssignment.LONGEST_REASON);
        Typing.requireShort(report.substitute(), "substitute", LONGEST_NAME);
        Typing.requireShort(report.remark(), "remark", LONGEST_OPINION);
    }

    private static void requireVisit(ReportVisit report, LocalDate festivalOn, LocalDate today) {
        if (today.isBefore(festivalOn)) {
            throw BusinessRuleViolation.at("attendance", "festival.rule.not-yet", Days.written(festivalOn));
        }
        Integer people = report.attended();
        if (people == null) {
            throw BusinessRuleViolation.at("attended", "festival.rule.attended-required");
        }
        if (people < 0 || people > MOST_PEOPLE) {
            throw BusinessRuleViolation.at("attended", "festival.rule.attended-range", MOST_PEOPLE);
        }
        if (report.opinions().size() > MOST_OPINIONS) {
            throw BusinessRuleViolation.at("opinions", "festival.rule.opinions-many", MOST_OPINIONS);
        }
        if (report.opinions().isEmpty() && !StringUtils.hasText(report.remark())) {
            throw BusinessRuleViolation.at("opinions", "festival.rule.opinion-or-remark");
        }
        for (int at = 0; at < report.opinions().size(); at++) {
            ReportVisit.Opinion opinion = report.opinions().get(at);
            Typing.required(opinion.text(), "opinions[" + at + "].text", "festival.rule.opinion-required");
            Typing.requireShort(opinion.text(), "opinions[" + at + "].text", LONGEST_OPINION);
            Typing.requireShort(opinion.concerns(), "opinions[" + at + "].concerns", LONGEST_NAME);
        }
    }

    private static void requireNothingHeard(ReportVisit report) {
        if (!report.opinions().isEmpty()) {
            throw BusinessRuleViolation.at("opinions", "festival.rule.nobody-heard");
        }
        if (report.attended() != null) {
            throw BusinessRuleViolation.at("attended", "festival.rule.nobody-counted");
        }
    }

    Attendance attendance() {
        return attendance;
    }

    @Nullable
    Integer attended() {
        return attended;
    }

    @Nullable
    String fileId() {
        return fileId;
    }
}
