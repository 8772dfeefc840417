package vn.chidao.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

/** An organisation that was asked for proposals in a round. */
@Entity
@Table(name = "commendation_call")
class Call {

    @Id
    private String id;

    private String occasionId;
    private String unitId;
    private String actingUnitId;

    @Enumerated(EnumType.STRING)
    private @Nullable CallAnswer answer;

    private @Nullable String words;
    private @Nullable String answeredBy;
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    Call(String id, String occasionId, String unitId) {
        this.id = id;
        this.occasionId = occasionId;
        this.unitId = unitId;
        this.actingUnitId = unitId;
    }

    /** @param proposed how many proposals it has submitted in the round */
    void answer(CallAnswer how, @Nullable String said, int proposed, Actor actor, Instant at) {
        if (answer != null) {
            throw new AlreadyHandled(answeredBy, null, answeredAt);
        }
        if (!actingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("commendation.rule.own-only");
        }
        if (how == CallAnswer.PROPOSED && proposed == 0) {
            throw BusinessRuleViolation.at("answer", "commendation.rule.none-submitted");
        }
        if (how == CallAnswer.NOBODY && proposed > 0) {
            throw BusinessRuleViolation.at("answer", "commendation.rule.some-submitted", String.valueOf(proposed));
        }
        words = how == CallAnswer.NOBODY
                ? Typing.required(said, "words", "commendation.rule.reason-required", Typing.LONGEST_REASON)
                : Typing.limited(said, "words", Typing.LONGEST_REASON);
        answer = how;
        answeredBy = actor.personName();
        answeredAt = at;
    }

    boolean handOver(String from, String successor) {
        boolean moved = actingUnitId.equals(from);
        if (moved) {
            actingUnitId = successor;
        }
        return moved;
    }

    boolean isAwaited() {
        return answer == null;
    }

    String id() {
        return id;
    }

    String occasionId() {
        return occasionId;
    }

    String unitId() {
        return actingUnitId;
    }

    String askedUnitId() {
        return unitId;
    }

    @Nullable
    CallAnswer answer() {
        return answer;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }
}
