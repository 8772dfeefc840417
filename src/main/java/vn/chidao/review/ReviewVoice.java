package vn.chidao.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

/** What one body says of one draft of a review, once. */
@Entity
@Table(name = "review_voice")
class ReviewVoice {

    @Id
    private String id;

    private String reviewId;

    @Enumerated(EnumType.STRING)
    private VoiceKind kind;

    private int round;
    private String unitId;
    private String actingUnitId;
    private LocalDate askedOn;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Stance stance;

    private @Nullable String comment;
    private @Nullable String personName;
    private @Nullable String positionName;
    private @Nullable Instant givenAt;
    private @Nullable LocalDate lapsedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Handling handling;

    private @Nullable String explanation;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ReviewVoice() {}

    /** @param dueOn the last day it is waited for; null where it is waited for without end */
    ReviewVoice(Review review, VoiceKind kind, String unitId, LocalDate askedOn, @Nullable LocalDate dueOn) {
        this.id = String.join(":", review.id(), kind.letter() + review.rounds(), unitId);
        this.reviewId = review.id();
        this.kind = kind;
        this.round = review.rounds();
        this.unitId = unitId;
        this.actingUnitId = unitId;
        this.askedOn = askedOn;
        this.dueOn = dueOn;
    }

    /** Says where the body stands; whoever does not simply agree says why. */
    void give(Stance newStance, @Nullable String words, Actor actor, Instant at) {
        if (stance != null) {
            throw new AlreadyHandled(personName, positionName, givenAt);
        }
        if (lapsedOn != null) {
            throw BusinessRuleViolation.of("review.rule.opinion-too-late");
        }
        String said = Texts.blankToNull(words);
        if (newStance.wantsAnswer() && said == null) {
            throw BusinessRuleViolation.at(kind == VoiceKind.OPINION ? "comment" : "reason", "review.rule.say-why");
        }
        stance = newStance;
        comment = said;
        personName = actor.personName();
        positionName = actor.positionName();
        givenAt = at;
    }

    /** It is not waited for any more. */
    void lapse(LocalDate day) {
        if (isOpen()) {
            lapsedOn = day;
        }
    }

    /** Whoever drafts says what came of it; he may say so anew as long as he drafts. */
    void answer(Handling newHandling, @Nullable String words) {
        String said = Texts.blankToNull(words);
        if (newHandling != Handling.TAKEN && said == null) {
            throw BusinessRuleViolation.at("responses", "review.rule.explain-opinion");
        }
        handling = newHandling;
        explanation = said;
    }

    boolean isOpen() {
        return stance == null && lapsedOn == null;
    }

    boolean wantsAnswer() {
        return stance != null && stance.wantsAnswer();
    }

    boolean isAnswered() {
        return handling != null;
    }

    boolean isOverOn(LocalDate day) {
        return isOpen() && dueOn != null && dueOn.isBefore(day);
    }

    void moveDeadline(LocalDate to) {
        if (dueOn != null) {
            dueOn = to;
        }
    }

    void actFor(String successorId) {
        actingUnitId = successorId;
    }

    String id() {
        return id;
    }

    String reviewId() {
        return reviewId;
    }

    VoiceKind kind() {
        return kind;
    }

    int round() {
        return round;
    }

    String unitId() {
        return unitId;
    }

    /** Who speaks for it now. */
    String actingUnitId() {
        return actingUnitId;
    }

    @Nullable
    Stance stance() {
        return stance;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
