package vn.chidao.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
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
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.survey.SurveyResult.AreaCount;

/**
 * The count of one residential area. Entered by the Front of its commune, accepted or returned by the Front that opened the
 * survey; a household has one ballot, and every valid ballot answers every question in one way.
 */
@Entity
@Table(name = "survey_tally")
class AreaTally {

    static final int LONGEST_REASON = 2000;
    static final int LONGEST_NOTE = 1000;

    @Id
    private String id;

    private String surveyId;
    private int number;
    private String areaUnitId;
    private String areaName;
    private String enteringUnitId;
    private String actingEnteringUnitId;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private TallyStatus status = TallyStatus.ASKED;

    /** How often the count has been asked for. */
    private int round = 1;

    @Enumerated(EnumType.STRING)
    private @Nullable TallyMethod method;

    private @Nullable Integer householdsTotal;

    /** What whoever concluded without the count named; it wins over what had been entered and not accepted. */
    private @Nullable Integer householdsNamed;

    private @Nullable Integer ballotsIssued;
    private @Nullable Integer ballotsReturned;
    private @Nullable Integer ballotsInvalid;
    private @Nullable String fileId;
    private @Nullable String note;
    private @Nullable String reason;
    private @Nullable String enteredBy;
    private @Nullable String enteredAccount;
    private @Nullable String enteredPositionId;
    private @Nullable Instant enteredAt;
    private @Nullable String lastBy;
    private @Nullable String lastPosition;
    private @Nullable Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "survey_tally_answer", joinColumns = @JoinColumn(name = "tally_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<AnswerCount> answers = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AreaTally() {}

    @SuppressWarnings("NullAway.Init")
    AreaTally(String id, String surveyId, int number, SurveyPlaces.Area area, String enteringUnitId, LocalDate dueOn) {
        this.id = id;
        this.surveyId = surveyId;
        this.number = number;
        this.areaUnitId = area.unitId();
        this.areaName = area.name();
        this.enteringUnitId = enteringUnitId;
        this.actingEnteringUnitId = enteringUnitId;
        this.dueOn = dueOn;
    }

    /** The commune's Front says what was counted. */
    void enter(TallyTurn turn, TallyEntry entry, List<Question> questions, Actor actor, Instant at) {
        requireTurn(turn);
        if (!actingEnteringUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("survey.rule.entering-only");
        }
        if (status != TallyStatus.ASKED && status != TallyStatus.RETURNED) {
            throw BusinessRuleViolation.of("survey.rule.wrong-step");
        }
        check(entry, questions);
        status = TallyStatus.ENTERED;
        method = entry.method();
        householdsTotal = entry.householdsTotal();
        ballotsIssued = entry.ballotsIssued();
        ballotsReturned = entry.ballotsReturned();
        ballotsInvalid = entry.ballotsInvalid();
        answers.clear();
        answers.addAll(entry.answers());
        fileId = Texts.blankToNull(entry.fileId());
        note = Texts.blankToNull(entry.note());
        enteredBy = actor.personName();
        enteredAccount = actor.account();
        enteredPositionId = actor.positionId();
        enteredAt = at;
        done(actor, at);
    }

    private static void check(TallyEntry entry, List<Question> questions) {
        if (entry.householdsTotal() < 1) {
            throw BusinessRuleViolation.at("householdsTotal", "survey.rule.households-required");
        }
        requireWithin("ballotsIssued", entry.ballotsIssued(), entry.householdsTotal(), "survey.rule.issued-too-many");
        requireWithin(
                "ballotsReturned", entry.ballotsReturned(), entry.ballotsIssued(), "survey.rule.returned-too-many");
        requireWithin(
                "ballotsInvalid", entry.ballotsInvalid(), entry.ballotsReturned(), "survey.rule.invalid-too-many");
        if (entry.note() != null && entry.note().length() > LONGEST_NOTE) {
            throw BusinessRuleViolation.at("note", "survey.rule.too-long", LONGEST_NOTE);
        }
        if (entry.answers().size() != questions.size()) {
            throw BusinessRuleViolation.at("answers", "survey.rule.every-question", questions.size());
        }
        for (int row = 0; row < questions.size(); row++) {
            AnswerCount answer = entry.answers().get(row);
            if (answer.satisfied() < 0 || answer.unsatisfied() < 0 || answer.noOpinion() < 0) {
                throw BusinessRuleViolation.at("answers[" + row + "].satisfied", "survey.rule.negative");
            }
            long counted = answer.sum() + entry.ballotsInvalid();
            if (counted != entry.ballotsReturned()) {
                throw BusinessRuleViolation.at(
                        "answers[" + row + "].satisfied",
                        "survey.rule.answers-do-not-add-up",
                        answer.satisfied(),
                        answer.unsatisfied(),
                        answer.noOpinion(),
                        entry.ballotsInvalid(),
                        counted,
                        entry.ballotsReturned());
            }
        }
    }

    private static void requireWithin(String field, int value, int most, String rule) {
        if (value < 0) {
            throw BusinessRuleViolation.at(field, "survey.rule.negative");
        }
        if (value > most) {
            throw BusinessRuleViolation.at(field, rule, value, most);
        }
    }

    /** The Front that opened the survey takes the count over; where it counts itself, not the one who entered it. */
    void accept(TallyTurn turn, Actor actor, Instant at) {
        requireEntered(turn);
        if (actor.account().equals(enteredAccount)
                || actor.positionId() != null && actor.positionId().equals(enteredPositionId)) {
            throw BusinessRuleViolation.at("decision", "survey.rule.own-count");
        }
        status = TallyStatus.ACCEPTED;
        reason = null;
        done(actor, at);
    }

    /** The Front that opened the survey gives the count back, to be entered again by this day. */
    void giveBack(TallyTurn turn, @Nullable String why, LocalDate newDueOn, Actor actor, Instant at) {
        requireEntered(turn);
        reason = SatisfactionSurvey.required(why, "reason", "survey.rule.reason-required", LONGEST_REASON);
        status = TallyStatus.RETURNED;
        dueOn = newDueOn;
        done(actor, at);
    }

    /** An accepted count was wrong after all: it is asked for once more. */
    TallyTurn reopen(@Nullable String why, LocalDate newDueOn, Actor actor, Instant at) {
        if (status != TallyStatus.ACCEPTED) {
            throw BusinessRuleViolation.of("survey.rule.not-accepted");
        }
        reason = SatisfactionSurvey.required(why, "reason", "survey.rule.reason-required", LONGEST_REASON);
        status = TallyStatus.RETURNED;
        round++;
        dueOn = newDueOn;
        done(actor, at);
        return turn();
    }

    /**
     * The survey is concluded without this count. Its households count all the same: those that whoever concludes names,
     * else those that were entered.
     */
    void leaveOut(@Nullable Integer households, Actor actor, Instant at) {
        if (status == TallyStatus.ACCEPTED) {
            throw new IllegalStateException(id + " is accepted");
        }
        if (households == null ? needsHouseholds() : households < 1) {
            throw new IllegalStateException(id + " has no households");
        }
        householdsNamed = households;
        status = TallyStatus.MISSING;
        done(actor, at);
    }

    /** Whether nobody knows its households: none were entered, or what was entered has been rejected. */
    boolean needsHouseholds() {
        return householdsTotal == null || status == TallyStatus.RETURNED;
    }

    /** The Front that counts has ended; its successor counts. */
    void handOver(String from, String successor) {
        if (actingEnteringUnitId.equals(from)) {
            actingEnteringUnitId = successor;
        }
    }

    /** More time has been granted for this asking; whether this was about the day by which it is to be entered. */
    boolean moveDueOn(TallyTurn turn, LocalDate from, LocalDate to) {
        boolean awaited = status == TallyStatus.ASKED || status == TallyStatus.RETURNED;
        if (!awaited || !turn().equals(turn) || !dueOn.equals(from)) {
            return false;
        }
        dueOn = to;
        return true;
    }

    AreaCount count() {
        if (status == TallyStatus.ACCEPTED) {
            return new AreaCount(
                    true,
                    orNone(householdsTotal),
                    orNone(ballotsIssued),
                    orNone(ballotsReturned),
                    orNone(ballotsInvalid),
                    answers);
        }
        return AreaCount.missing(householdsTotal());
    }

    private void requireEntered(TallyTurn turn) {
        requireTurn(turn);
        if (status != TallyStatus.ENTERED) {
            throw BusinessRuleViolation.of("survey.rule.wrong-step");
        }
    }

    private void requireTurn(TallyTurn turn) {
        if (!turn().equals(turn)) {
            throw BusinessRuleViolation.of("survey.rule.stale-turn");
        }
    }

    private void done(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    TallyTurn turn() {
        return new TallyTurn(id, round);
    }

    String id() {
        return id;
    }

    String surveyId() {
        return surveyId;
    }

    String areaName() {
        return areaName;
    }

    String enteringUnitId() {
        return actingEnteringUnitId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    TallyStatus status() {
        return status;
    }

    @Nullable
    Integer householdsTotal() {
        return householdsNamed == null ? householdsTotal : householdsNamed;
    }

    @Nullable
    String lastBy() {
        return lastBy;
    }

    @Nullable
    String lastPosition() {
        return lastPosition;
    }

    @Nullable
    Instant lastAt() {
        return lastAt;
    }
}
