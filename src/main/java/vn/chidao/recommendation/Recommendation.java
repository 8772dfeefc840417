package vn.chidao.recommendation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What one organisation asks of one body. Only the raiser words it, sends it and judges the answer; only whoever is asked
 * at the moment answers it, passes it on or gives it back, each with a reason; it stays open until what the answer
 * promises has been done. Rests on 217-QĐ/TW and 218-QĐ/TW (12/12/2013): the supervised body answers within a term and is
 * followed up.
 */
@Entity
@Table(name = "recommendation")
class Recommendation {

    static final int LONGEST_SUBJECT = 300;
    static final int LONGEST_TEXT = 10_000;
    /** Of whatever somebody says about it in a few words. */
    static final int LONGEST_REASON = 2000;
    /** Of the words in which an answer is urged: as long as those of any other chasing. */
    static final int LONGEST_URGING = 1_000;
    /** Years ahead for which an answer may promise something. */
    static final int FARTHEST_PROMISE = 5;

    @Id
    private String id;

    private String letterId;

    @Enumerated(EnumType.STRING)
    private RecommendationOrigin origin;

    private @Nullable String directiveId;
    private @Nullable String clause;
    private @Nullable String arisenFrom;
    private String raiserUnitId;
    private String actingRaiserUnitId;
    private String askedUnitId;
    private String addresseeUnitId;
    private String subject;
    private String body;
    private @Nullable LocalDate wishedDueOn;
    private LocalDate raisedOn;
    private String raisedBy;

    @Enumerated(EnumType.STRING)
    private RecommendationStatus status = RecommendationStatus.RAISED;

    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate answerDueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerOutcome outcome;

    private @Nullable LocalDate promisedOn;

    /** Whether the raiser has been asked to look after what was promised for {@code promisedOn}. */
    private boolean promiseLookedAfter;

    /** Whatever has been asked of anybody about it; the last one is the turn. */
    private int asked;

    /** How often the same has been asked: 1 when it was sent. */
    private int rounds;

    private @Nullable LocalDate closedOn;

    @ElementCollection
    @CollectionTable(name = "recommendation_file", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "position")
    @Column(name = "file_id")
    private List<String> fileIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recommendation_step", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "position")
    private List<RecommendationStep> steps = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {}

    @SuppressWarnings("NullAway.Init")
    private Recommendation(
            String id, String letterId, RaiseRecommendation command, String addressee, Actor actor, LocalDate today) {
        this.id = id;
        this.letterId = letterId;
        this.origin = command.origin();
        this.directiveId = command.directiveId();
        this.clause = Texts.blankToNull(command.clause());
        this.arisenFrom = Texts.blankToNull(command.arisenFrom());
        this.raiserUnitId = command.unitId();
        this.actingRaiserUnitId = command.unitId();
        this.askedUnitId = addressee;
        this.addresseeUnitId = addressee;
        this.raisedOn = today;
        this.raisedBy = actor.personName();
        this.fileIds.addAll(command.fileIds());
    }

    /** An officer of the raiser words what is asked of this body. */
    static Recommendation raise(
            String id, String letterId, RaiseRecommendation command, String addressee, Actor actor, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        Recommendation raised = new Recommendation(id, letterId, command, addressee, actor, today);
        raised.requireRaiser(actor);
        if (addressee.equals(command.unitId())) {
            throw BusinessRuleViolation.at("addressees", "recommendation.rule.asks-itself");
        }
        requireShort(command.clause(), "clause", 100);
        raised.word(command.subject(), command.text(), command.answerDueOn(), today);
        raised.step(StepKind.RAISED, null, null, actor, at);
        return raised;
    }

    /** The raiser's leader gives it back to whoever worded it. */
    void returnToWriter(@Nullable String reason, Actor actor, Instant at) {
        requireRaiser(actor);
        requireStatus(RecommendationStatus.RAISED);
        step(
                StepKind.RETURNED_TO_WRITER,
                null,
                required(reason, "reason", "recommendation.rule.reason-required"),
                actor,
                at);
    }

    /** Whoever worded it words it anew. */
    void reword(String newSubject, String newText, @Nullable LocalDate dueOn, Actor actor, Instant at) {
        requireRaiser(actor);
        requireStatus(RecommendationStatus.RAISED);
        word(newSubject, newText, dueOn, LocalDate.ofInstant(at, BusinessClock.ZONE));
        step(StepKind.REWORDED, null, null, actor, at);
    }

    /** It is not sent after all. */
    void withdraw(@Nullable String reason, Actor actor, Instant at) {
        requireRaiser(actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        become(RecommendationStatus.WITHDRAWN);
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        step(StepKind.WITHDRAWN, null, why, actor, at);
    }

    /**
     * The raiser's leader sends it.
     *
     * @param dueOn when an answer is due; no day before the one that was set by hand
     * @return what the addressee is asked
     */
    TurnId send(LocalDate dueOn, Actor actor, Instant at) {
        requireRaiser(actor);
        requireStatus(RecommendationStatus.RAISED);
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        if (wishedDueOn != null && !wishedDueOn.isAfter(today)) {
            throw BusinessRuleViolation.of("recommendation.rule.due-over");
        }
        become(RecommendationStatus.SENT);
        sentOn = today;
        rounds = 1;
        ask(addresseeUnitId, dueOn);
        step(StepKind.SENT, addresseeUnitId, null, answerDueOn, actor, at);
        return turn();
    }

    /** Whoever is asked answers. */
    void answer(TurnId turn, Answer answer, Actor actor, Instant at) {
        requireAsked(turn, actor);
        if (answer.outcome() == AnswerOutcome.NO_ANSWER) {
            throw BusinessRuleViolation.at("outcome", "recommendation.rule.outcome-required");
        }
        boolean refused = answer.outcome() == AnswerOutcome.REJECTED_WITH_REASON;
        String text = required(
                answer.text(),
                "answer",
                refused ? "recommendation.rule.refusal-needs-reason" : "recommendation.rule.answer-required");
        requireShort(text, "answer", LONGEST_TEXT);
        requireShort(answer.measures(), "measures", LONGEST_REASON);
        LocalDate promised = answer.promisedOn();
        if (promised != null) {
            if (refused) {
                throw BusinessRuleViolation.at("promisedOn", "recommendation.rule.refusal-promises-nothing");
            }
            required(answer.measures(), "measures", "recommendation.rule.measures-required");
            requirePromise(promised, "promisedOn", at);
        }
        become(RecommendationStatus.ANSWERED);
        outcome = answer.outcome();
        promisedOn = promised;
        promiseLookedAfter = false;
        asked++;
        steps.add(new RecommendationStep(
                StepKind.ANSWERED,
                addresseeUnitId,
                null,
                answer.outcome(),
                text,
                Texts.blankToNull(answer.measures()),
                promised,
                Texts.blankToNull(answer.fileId()),
                actor.personName(),
                actor.positionName(),
                at));
    }

    /** Whoever is asked is not competent and passes it on to another, who gets a term of its own. */
    TurnId passOn(TurnId turn, String toUnitId, @Nullable String reason, LocalDate dueOn, Actor actor, Instant at) {
        requireAsked(turn, actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        if (toUnitId.equals(addresseeUnitId) || toUnitId.equals(actingRaiserUnitId)) {
            throw BusinessRuleViolation.at("passTo", "recommendation.rule.passes-to-itself");
        }
        if (hasPassedOn(toUnitId)) {
            throw BusinessRuleViolation.at("passTo", "recommendation.rule.passed-before");
        }
        become(RecommendationStatus.SENT);
        ask(toUnitId, dueOn);
        step(StepKind.PASSED_ON, toUnitId, why, answerDueOn, actor, at);
        return turn();
    }

    /** Whoever is asked is not competent and does not know who is. */
    void giveBack(TurnId turn, @Nullable String reason, Actor actor, Instant at) {
        requireAsked(turn, actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        become(RecommendationStatus.RETURNED);
        asked++;
        step(StepKind.RETURNED, null, why, actor, at);
    }

    /** The answer is enough for the raiser: over, or open until what it promises is done. */
    void findEnough(TurnId turn, Actor actor, Instant at) {
        requireJudge(turn, actor);
        if (status != RecommendationStatus.ANSWERED) {
            throw BusinessRuleViolation.at("decision", "recommendation.rule.not-answered");
        }
        if (promisedOn == null) {
            close(at);
        } else {
            become(RecommendationStatus.FOLLOWED_UP);
        }
        step(StepKind.FOUND_ENOUGH, null, null, promisedOn, actor, at);
    }

    /** The answer, or what has been done, is not enough for the raiser: the same body is asked once more. */
    TurnId askAgain(TurnId turn, @Nullable String reason, LocalDate dueOn, Actor actor, Instant at) {
        requireJudge(turn, actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        become(RecommendationStatus.SENT);
        rounds++;
        ask(addresseeUnitId, dueOn);
        step(StepKind.ASKED_AGAIN, addresseeUnitId, why, answerDueOn, actor, at);
        return turn();
    }

    /** What came back is asked of another body. */
    TurnId readdress(TurnId turn, String toUnitId, @Nullable String reason, LocalDate dueOn, Actor actor, Instant at) {
        requireJudge(turn, actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        if (toUnitId.equals(addresseeUnitId) || toUnitId.equals(actingRaiserUnitId)) {
            throw BusinessRuleViolation.at("readdressTo", "recommendation.rule.readdress-to-another");
        }
        become(RecommendationStatus.SENT);
        rounds++;
        ask(toUnitId, dueOn);
        step(StepKind.READDRESSED, toUnitId, why, answerDueOn, actor, at);
        return turn();
    }

    /** The raiser gives it up without an answer that is enough. */
    void giveUp(@Nullable String reason, Actor actor, Instant at) {
        requireRaiser(actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        if (status.isOwn() || status == RecommendationStatus.CLOSED) {
            throw BusinessRuleViolation.of("recommendation.rule.wrong-status");
        }
        close(at);
        step(StepKind.CLOSED, null, why, actor, at);
    }

    /** The day has come for which something was promised: the raiser looks after it, once. Empty before, and afterwards. */
    @Nullable
    TurnId lookAfterPromise(LocalDate today) {
        if (status != RecommendationStatus.FOLLOWED_UP
                || promiseLookedAfter
                || promisedOn == null
                || promisedOn.isAfter(today)) {
            return null;
        }
        promiseLookedAfter = true;
        asked++;
        return turn();
    }

    /** What was promised has been done. */
    void measuresDone(TurnId turn, @Nullable String remark, Actor actor, Instant at) {
        requireLookingAfter(turn, actor);
        requireShort(remark, "reason", LONGEST_REASON);
        close(at);
        step(StepKind.MEASURES_DONE, null, Texts.blankToNull(remark), actor, at);
    }

    /** What was promised will be done on another day, for a reason. */
    void measuresLater(TurnId turn, @Nullable LocalDate on, @Nullable String reason, Actor actor, Instant at) {
        requireLookingAfter(turn, actor);
        String why = required(reason, "reason", "recommendation.rule.reason-required");
        if (on == null) {
            throw BusinessRuleViolation.at("newDay", "recommendation.rule.day-required");
        }
        requirePromise(on, "newDay", at);
        promisedOn = on;
        promiseLookedAfter = false;
        step(StepKind.MEASURES_LATER, null, why, on, actor, at);
    }

    /** The raiser asks where the answer is. */
    void urge(@Nullable String words, Actor actor, Instant at) {
        requireRaiser(actor);
        requireStatus(RecommendationStatus.SENT);
        String said = required(words, "words", "recommendation.rule.words-required", LONGEST_URGING);
        step(StepKind.URGED, addresseeUnitId, said, answerDueOn, actor, at);
    }

    /** The raiser has granted more time. */
    void dueOn(LocalDate day) {
        if (status == RecommendationStatus.SENT) {
            answerDueOn = day;
        }
    }

    /** Another organisation takes the places of this one over, with what was asked there. */
    void handOver(String fromUnitId, String successorId, Instant at) {
        if (actingRaiserUnitId.equals(fromUnitId)) {
            actingRaiserUnitId = successorId;
        }
        if (addresseeUnitId.equals(fromUnitId)) {
            addresseeUnitId = successorId;
            if (!status.isOwn()) {
                step(StepKind.MOVED, successorId, null, answerDueOn, Actor.SYSTEM, at);
            }
        }
    }

    /** Whether raiser and addressee have become one: nobody answers himself. */
    boolean asksItself() {
        return actingRaiserUnitId.equals(addresseeUnitId);
    }

    /** What has been asked is over, because raiser and addressee have become one. */
    void closeAsItsOwn(String why, Instant at) {
        if (!asksItself()) {
            throw new IllegalStateException(id + " is asked of another");
        }
        close(at);
        step(StepKind.CLOSED, null, why, Actor.SYSTEM, at);
    }

    private void word(String newSubject, String newText, @Nullable LocalDate dueOn, LocalDate today) {
        subject = required(newSubject, "subject", "recommendation.rule.subject-required", LONGEST_SUBJECT);
        body = required(newText, "text", "recommendation.rule.text-required", LONGEST_TEXT);
        if (dueOn != null && !dueOn.isAfter(today)) {
            throw BusinessRuleViolation.at("answerDueOn", "recommendation.rule.due-past");
        }
        if (dueOn != null && dueOn.isAfter(today.plusYears(1))) {
            throw BusinessRuleViolation.at("answerDueOn", "recommendation.rule.due-far");
        }
        wishedDueOn = dueOn;
    }

    private void ask(String unitId, LocalDate dueOn) {
        addresseeUnitId = unitId;
        answerDueOn = dueOn;
        outcome = null;
        promisedOn = null;
        promiseLookedAfter = false;
        asked++;
    }

    private void close(Instant at) {
        become(RecommendationStatus.CLOSED);
        if (outcome == null) {
            outcome = lastOutcome();
        }
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    /** What was answered last, though it was not enough. */
    private AnswerOutcome lastOutcome() {
        AnswerOutcome last = AnswerOutcome.NO_ANSWER;
        for (RecommendationStep step : steps) {
            if (step.outcome() != null) {
                last = step.outcome();
            }
        }
        return last;
    }

    /** Whether this body has said before, since it was last asked anew, that it is not competent. */
    private boolean hasPassedOn(String unitId) {
        for (int at = steps.size() - 1; at >= 0; at--) {
            RecommendationStep step = steps.get(at);
            if (step.kind() == StepKind.PASSED_ON && unitId.equals(step.unitId())) {
                return true;
            }
            if (step.kind() == StepKind.SENT
                    || step.kind() == StepKind.ASKED_AGAIN
                    || step.kind() == StepKind.READDRESSED) {
                return false;
            }
        }
        return false;
    }

    private void requireRaiser(Actor actor) {
        if (!actingRaiserUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("recommendation.rule.raiser-only");
        }
    }

    private void requireAsked(TurnId turn, Actor actor) {
        requireTurn(turn);
        requireStatus(RecommendationStatus.SENT);
        if (!addresseeUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("recommendation.rule.asked-only");
        }
    }

    private void requireJudge(TurnId turn, Actor actor) {
        requireTurn(turn);
        requireRaiser(actor);
    }

    private void requireLookingAfter(TurnId turn, Actor actor) {
        requireJudge(turn, actor);
        requireStatus(RecommendationStatus.FOLLOWED_UP);
    }

    private void requireTurn(TurnId turn) {
        if (turn.number() != asked) {
            throw BusinessRuleViolation.of("recommendation.rule.stale-turn");
        }
    }

    private void requireStatus(RecommendationStatus needed) {
        if (status != needed) {
            throw BusinessRuleViolation.of("recommendation.rule.wrong-status");
        }
    }

    private static void requirePromise(LocalDate day, String field, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        if (!day.isAfter(today)) {
            throw BusinessRuleViolation.at(field, "recommendation.rule.promise-past");
        }
        if (day.isAfter(today.plusYears(FARTHEST_PROMISE))) {
            throw BusinessRuleViolation.at(field, "recommendation.rule.promise-far", FARTHEST_PROMISE);
        }
    }

    private void become(RecommendationStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("recommendation.rule.wrong-status");
        }
        status = next;
    }

    private void step(StepKind kind, @Nullable String toUnitId, @Nullable String words, Actor actor, Instant at) {
        step(kind, toUnitId, words, null, actor, at);
    }

    private void step(
            StepKind kind,
            @Nullable String toUnitId,
            @Nullable String words,
            @Nullable LocalDate day,
            Actor actor,
            Instant at) {
        steps.add(new RecommendationStep(
                kind,
                actor.organizationId(),
                toUnitId,
                null,
                words,
                null,
                day,
                null,
                actor.personName(),
                actor.positionName(),
                at));
    }

    private static String required(@Nullable String text, String field, String key) {
        return required(text, field, key, field.equals("answer") ? LONGEST_TEXT : LONGEST_REASON);
    }

    private static String required(@Nullable String text, String field, String key, int longest) {
        if (!StringUtils.hasText(text)) {
            throw BusinessRuleViolation.at(field, key);
        }
        requireShort(text, field, longest);
        return text.strip();
    }

    private static void requireShort(@Nullable String text, String field, int longest) {
        if (text != null && text.strip().length() > longest) {
            throw BusinessRuleViolation.at(field, "recommendation.rule.too-long", longest);
        }
    }

    String id() {
        return id;
    }

    String letterId() {
        return letterId;
    }

    @Nullable
    String directiveId() {
        return directiveId;
    }

    String raiserUnitId() {
        return actingRaiserUnitId;
    }

    String addresseeUnitId() {
        return addresseeUnitId;
    }

    String subject() {
        return subject;
    }

    String text() {
        return body;
    }

    RecommendationStatus status() {
        return status;
    }

    @Nullable
    LocalDate wishedDueOn() {
        return wishedDueOn;
    }

    @Nullable
    LocalDate answerDueOn() {
        return answerDueOn;
    }

    @Nullable
    AnswerOutcome outcome() {
        return outcome;
    }

    @Nullable
    LocalDate promisedOn() {
        return promisedOn;
    }

    int rounds() {
        return rounds;
    }

    List<RecommendationStep> steps() {
        return List.copyOf(steps);
    }

    /** What has been asked last of whoever has it now. */
    TurnId turn() {
        return new TurnId(id, asked);
    }
}
