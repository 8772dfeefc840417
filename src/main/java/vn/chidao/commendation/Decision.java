package vn.chidao.commendation;

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
import vn.chidao.document.DocumentNumber;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** A decision on commendation with the list of those it honours: prepared, signed or returned, and perhaps revoked. */
@Entity
@Table(name = "commendation_decision")
class Decision {

    static final int MOST_ITEMS = 500;

    @Id
    private String id;

    private String directiveId;
    private @Nullable String occasionId;
    private String awardingUnitId;
    private String actingAwardingUnitId;
    private String subject;
    private @Nullable String basis;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status = DecisionStatus.PREPARED;

    private LocalDate preparedOn;
    private @Nullable String numberWritten;
    private @Nullable Integer numberDrawn;
    private @Nullable String notation;
    private @Nullable LocalDate decidedOn;
    private @Nullable String signerName;
    private @Nullable String signerPosition;
    private @Nullable String returnedBecause;
    private @Nullable LocalDate revokedOn;
    private @Nullable String revokedBecause;
    private String lastBy;
    private @Nullable String lastPosition;
    private Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "commendation_decision_item", joinColumns = @JoinColumn(name = "decision_id"))
    @OrderColumn(name = "position")
    @Column(name = "proposal_id")
    private List<String> proposalIds = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(
            String id,
            String directiveId,
            @Nullable String occasionId,
            PrepareDecision command,
            List<String> proposalIds,
            Actor actor,
            Instant at) {
        this.id = id;
        this.directiveId = directiveId;
        this.occasionId = occasionId;
        this.awardingUnitId = command.awardingUnitId();
        this.actingAwardingUnitId = command.awardingUnitId();
        this.subject = Typing.required(
                command.subject(), "subject", "commendation.rule.subject-required", Typing.LONGEST_NAME);
        this.basis = Typing.limited(command.basis(), "basis", Typing.LONGEST_TEXT);
        this.reason = Typing.limited(command.reason(), "reason", Typing.LONGEST_REASON);
        this.preparedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        this.proposalIds.addAll(proposalIds);
        touch(actor, at);
    }

    /** The leader signs; the number was drawn, or typed as it was drawn on paper. */
    void sign(DocumentNumber number, boolean drawn, Actor actor, Instant at) {
        requirePrepared(actor);
        // Whoever signs decides: where its body was merged, the successor, in its own name and with its own number.
        awardingUnitId = actingAwardingUnitId;
        status = DecisionStatus.SIGNED;
        numberWritten = number.toString();
        numberDrawn = drawn ? number.number() : null;
        notation = number.notation();
        decidedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        signerName = actor.personName();
        signerPosition = actor.positionName();
        touch(actor, at);
    }

    void giveBack(@Nullable String why, Actor actor, Instant at) {
        requirePrepared(actor);
        returnedBecause = Typing.required(why, "comment", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        status = DecisionStatus.RETURNED;
        touch(actor, at);
    }

    /** Its directive is over: nobody is to sign it any more. */
    void endFor(String why, Instant at) {
        if (status == DecisionStatus.PREPARED) {
            returnedBecause = why;
            status = DecisionStatus.RETURNED;
            touch(Actor.SYSTEM, at);
        }
    }

    void revoke(@Nullable Long seen, String why, Actor actor, Instant at) {
        if (seen != null && seen != version || status != DecisionStatus.SIGNED) {
            throw overtaken();
        }
        status = DecisionStatus.REVOKED;
        revokedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        revokedBecause = why;
        touch(actor, at);
    }

    private void requirePrepared(Actor actor) {
        if (status != DecisionStatus.PREPARED) {
            throw overtaken();
        }
        if (!actingAwardingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("commendation.rule.awarding-only");
        }
    }

    AlreadyHandled overtaken() {
        return new AlreadyHandled(lastBy, lastPosition, lastAt);
    }

    boolean handOver(String from, String successor) {
        boolean moved = actingAwardingUnitId.equals(from);
        if (moved) {
            actingAwardingUnitId = successor;
        }
        return moved;
    }

    private void touch(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String subject() {
        return subject;
    }

    String awardingUnitId() {
        return actingAwardingUnitId;
    }

    @Nullable
    String reason() {
        return reason;
    }

    DecisionStatus status() {
        return status;
    }

    @Nullable
    String numberWritten() {
        return numberWritten;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    List<String> proposalIds() {
        return List.copyOf(proposalIds);
    }

    DecisionView view(String awardingName, List<DecisionView.Line> lines) {
        return new DecisionView(
                id,
                directiveId,
                occasionId,
                awardingUnitId,
                actingAwardingUnitId,
                awardingName,
                subject,
                basis,
                reason,
                status,
                preparedOn,
                numberWritten,
                notation,
                decidedOn,
                signerName,
                signerPosition,
                returnedBecause,
                revokedOn,
                revokedBecause,
                lines,
                version);
    }
}
