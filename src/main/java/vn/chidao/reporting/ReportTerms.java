package vn.chidao.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * How the regular reports of one rhythm are asked for: reports that count for a year are wanted before the festival week,
 * and may go to the Front's line and the Party's at once.
 */
@Entity
@Table(name = "report_terms")
class ReportTerms {

    static final int MOST_CUT_OFF_DAYS = 92;
    static final int MOST_WORKING_DAYS = 60;
    static final int LONGEST_REASON = 1000;

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String directiveId;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    private int cutOffDaysBefore;
    private int unitsDueBefore;
    private @Nullable String secondReceiverUnitId;
    private String reason;
    private String decidedByUnit;
    private String decidedBy;
    private LocalDate decidedOn;

    @SuppressWarnings("NullAway.Init")
    protected ReportTerms() {}

    ReportTerms(String directiveId, Rhythm rhythm) {
        this.id = idOf(directiveId, rhythm);
        this.directiveId = directiveId;
        this.rhythm = rhythm;
    }

    static String idOf(String directiveId, Rhythm rhythm) {
        return directiveId + ":" + rhythm;
    }

    void decide(DecideReportTerms decision, Actor actor, LocalDate today) {
        if (decision.cutOffDaysBefore() < 0 || decision.cutOffDaysBefore() > MOST_CUT_OFF_DAYS) {
            throw BusinessRuleViolation.at("cutOffDaysBefore", "reporting.rule.terms-cut-off", MOST_CUT_OFF_DAYS);
        }
        if (decision.unitsDueBefore() < 1 || decision.unitsDueBefore() > MOST_WORKING_DAYS) {
            throw BusinessRuleViolation.at("unitsDueBefore", "reporting.rule.terms-units-due", MOST_WORKING_DAYS);
        }
        String why = decision.reason().strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at("reason", "reporting.rule.request-reason", LONGEST_REASON);
        }
        cutOffDaysBefore = decision.cutOffDaysBefore();
        unitsDueBefore = decision.unitsDueBefore();
        secondReceiverUnitId = decision.secondReceiverUnitId();
        reason = why;
        decidedByUnit = decision.byUnitId();
        decidedBy = actor.positionName() == null ? actor.personName() : actor.positionName();
        decidedOn = today;
    }

    long version() {
        return version == null ? 0 : version + 1;
    }

    ReportTermsView view() {
        return new ReportTermsView(
                directiveId,
                rhythm,
                version(),
                cutOffDaysBefore,
                unitsDueBefore,
                secondReceiverUnitId,
                reason,
                decidedBy,
                decidedOn);
    }
}
