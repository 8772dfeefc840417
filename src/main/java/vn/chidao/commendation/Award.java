package vn.chidao.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/** A line of the register of honours. Who it is can be emptied, the row stays and still counts. */
@Entity
@Table(name = "commendation_award")
class Award {

    /** By what it was given: the row within a decision or a review's list. */
    record Origin(AwardSource source, String sourceId, int row, String directiveId) {}

    /** By whom it was given and how. */
    record Given(
            @Nullable String awardingUnitId,
            String awardingName,
            @Nullable String formCode,
            String formName,
            int rank,
            LocalDate on,
            @Nullable String number) {}

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private AwardSource source;

    private String sourceId;
    private int sourceRow;
    private String directiveId;
    private @Nullable String obligationId;
    private @Nullable String exemplarId;
    private @Nullable String modelId;
    private @Nullable String proposerUnitId;
    private @Nullable String awardingUnitId;
    private String awardingName;
    private @Nullable String formCode;
    private String formName;
    private int rank;

    @Enumerated(EnumType.STRING)
    private @Nullable CandidateKind candidateKind;

    private @Nullable String candidateName;
    private @Nullable String candidateKey;
    private @Nullable String candidateUnit;
    private @Nullable String settlementId;
    private @Nullable String merit;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate toDay;

    @Enumerated(EnumType.STRING)
    private @Nullable ContentArea content;

    private LocalDate decidedOn;
    private @Nullable String decisionNumber;
    private @Nullable String recordId;
    private @Nullable LocalDate revokedOn;
    private @Nullable String revokedBecause;
    private @Nullable LocalDate erasedOn;
    private String lastBy;
    private @Nullable String lastPosition;
    private Instant lastAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Award() {}

    private Award(String id, Origin origin, Given given, String name, Actor actor, Instant at) {
        this.id = id;
        this.source = origin.source();
        this.sourceId = origin.sourceId();
        this.sourceRow = origin.row();
        this.directiveId = origin.directiveId();
        this.awardingUnitId = given.awardingUnitId();
        this.awardingName = given.awardingName();
        this.formCode = given.formCode();
        this.formName = given.formName();
        this.rank = given.rank();
        this.decidedOn = given.on();
        this.decisionNumber = given.number();
        this.candidateName = name;
        this.candidateKey = Nomination.keyOf(name);
        touch(actor, at);
    }

    /** By a decision on this proposal. */
    static Award decided(String id, Origin origin, Given given, Nomination proposal, Actor actor, Instant at) {
        NominationText text = proposal.text();
        Award award = new Award(id, origin, given, String.valueOf(text.name()), actor, at);
        award.obligationId = proposal.obligationId();
        award.proposerUnitId = proposal.unitId();
        award.candidateKind = text.kind();
        award.candidateUnit = text.unit();
        award.settlementId = text.settlementId();
        award.merit = text.merit();
        award.fromDay = text.from();
        award.toDay = text.to();
        award.content = text.content();
        award.exemplarId = proposal.source() == NominationSource.EXEMPLAR ? proposal.sourceId() : null;
        award.modelId = proposal.source() == NominationSource.MODEL ? proposal.sourceId() : null;
        return award;
    }

    /** By a review's conclusion, which says no more of whoever it honours. */
    static Award concluded(String id, Origin origin, Given given, String name, String merit, Actor actor, Instant at) {
        Award award = new Award(id, origin, given, name, actor, at);
        award.merit = merit;
        return award;
    }

    /** Who it is for, and for what, where it was written down of an exemplar. */
    Award of(
            CandidateKind kind,
            String proposerUnitId,
            String obligationId,
            ContentArea content,
            LocalDate from,
            LocalDate to,
            @Nullable String settlementId,
            @Nullable String recordId) {
        this.candidateKind = kind;
        this.proposerUnitId = proposerUnitId;
        this.obligationId = obligationId;
        this.content = content;
        this.fromDay = from;
        this.toDay = to;
        this.settlementId = settlementId;
        this.recordId = recordId;
        this.exemplarId = sourceId;
        return this;
    }

    void recordedAs(String record) {
        recordId = record;
    }

    void revoke(@Nullable Long seen, @Nullable String why, Actor actor, Instant at) {
        if (seen != null && seen != version || revokedOn != null) {
            throw new AlreadyHandled(lastBy, lastPosition, lastAt);
        }
        revokedBecause = Typing.required(why, "reason", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        revokedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        touch(actor, at);
    }

    void erase(@Nullable Long seen, Actor actor, Instant at) {
        if (seen != null && seen != version) {
            throw new AlreadyHandled(lastBy, lastPosition, lastAt);
        }
        if (erasedOn != null) {
            throw BusinessRuleViolation.of("commendation.rule.erased");
        }
        candidateName = null;
        candidateKey = null;
        candidateUnit = null;
        settlementId = null;
        merit = null;
        erasedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        touch(actor, at);
    }

    /** Who proposed or awarded it has a successor, which answers for it. */
    void handOver(String from, String successor) {
        if (from.equals(proposerUnitId)) {
            proposerUnitId = successor;
        }
        if (from.equals(awardingUnitId)) {
            awardingUnitId = successor;
        }
    }

    private void touch(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    String id() {
        return id;
    }

    AwardSource source() {
        return source;
    }

    String sourceId() {
        return sourceId;
    }

    String directiveId() {
        return directiveId;
    }

    @Nullable
    String exemplarId() {
        return exemplarId;
    }

    @Nullable
    String proposerUnitId() {
        return proposerUnitId;
    }

    @Nullable
    String awardingUnitId() {
        return awardingUnitId;
    }

    String awardingName() {
        return awardingName;
    }

    String formName() {
        return formName;
    }

    @Nullable
    CandidateKind kind() {
        return candidateKind;
    }

    boolean isRevoked() {
        return revokedOn != null;
    }

    @Nullable
    LocalDate revokedOn() {
        return revokedOn;
    }

    boolean isErased() {
        return erasedOn != null;
    }

    int sourceRow() {
        return sourceRow;
    }
}
