package vn.chidao.commendation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;

/**
 * Somebody is proposed for an honour. Of a candidate only name, unit and place are kept, and they go with merit and dossier
 * when he asks; the row stays.
 */
@Entity
@Table(name = "commendation_proposal")
class Nomination {

    @Id
    private String id;

    private String directiveId;
    private String obligationId;
    private @Nullable String occasionId;
    private String proposerUnitId;
    private String actingUnitId;
    private String awardingUnitId;
    private String actingAwardingUnitId;

    @Embedded
    private NominationDossier dossier;

    @Enumerated(EnumType.STRING)
    private NominationStatus status = NominationStatus.DRAFT;

    private int round;
    private @Nullable LocalDate submittedOn;
    private @Nullable String councilId;
    private @Nullable String decisionId;
    private @Nullable String lastWords;
    private @Nullable LocalDate erasedOn;

    /** Null before the council has voted: an embedded row of nothing is none. */
    @Embedded
    private @Nullable NominationVotes votes;

    @Embedded
    private NominationTrail trail = new NominationTrail();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Nomination() {}

    /** Somebody of the organisation, or the exemplar that was introduced, begins one. */
    Nomination(String id, String directiveId, String awardingUnitId, WriteNomination command, Actor actor, Instant at) {
        this.id = id;
        this.directiveId = directiveId;
        this.obligationId = command.obligationId();
        this.occasionId = command.occasionId();
        this.proposerUnitId = command.unitId();
        this.actingUnitId = command.unitId();
        this.awardingUnitId = awardingUnitId;
        this.actingAwardingUnitId = awardingUnitId;
        this.dossier = new NominationDossier(command, LocalDate.ofInstant(at, BusinessClock.ZONE));
        step(NominationStepKind.WRITTEN, null, actor, at);
    }

    /** It is written anew, as a draft or after it was returned. */
    void rewrite(@Nullable Long seen, NominationText text, Actor actor, Instant at) {
        requireProposer(seen, actor);
        if (!status.isWritable()) {
            throw BusinessRuleViolation.of("commendation.rule.not-writable");
        }
        dossier.take(text, LocalDate.ofInstant(at, BusinessClock.ZONE));
        step(NominationStepKind.CHANGED, null, actor, at);
    }

    /** It goes to whoever is to award it; what speaks against it has been looked at. */
    void submit(@Nullable Long seen, Actor actor, Instant at) {
        requireProposer(seen, actor);
        become(NominationStatus.SUBMITTED);
        round++;
        submittedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        lastWords = null;
        step(NominationStepKind.SUBMITTED, null, actor, at);
    }

    void accept(NominationTurn turn, @Nullable String words, Actor actor, Instant at) {
        requireTurn(turn);
        requireAwarding(actor);
        become(NominationStatus.ACCEPTED);
        lastWords = Typing.limited(words, "comment", Typing.LONGEST_REASON);
        step(NominationStepKind.ACCEPTED, lastWords, actor, at);
    }

    void giveBack(NominationTurn turn, @Nullable String why, Actor actor, Instant at) {
        requireTurn(turn);
        requireAwarding(actor);
        String words = Typing.required(why, "comment", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        become(NominationStatus.RETURNED);
        lastWords = words;
        step(NominationStepKind.RETURNED, words, actor, at);
    }

    void toCouncil(String council, Actor actor, Instant at) {
        requireAwarding(actor);
        become(NominationStatus.IN_COUNCIL);
        councilId = council;
        step(NominationStepKind.TO_COUNCIL, null, actor, at);
    }

    /** The council has voted. */
    void votedOn(VoteCount count, int percent, Actor actor, Instant at) {
        boolean enough = count.reaches(percent);
        become(enough ? NominationStatus.RECOMMENDED : NominationStatus.NOT_RECOMMENDED);
        votes = new NominationVotes(count);
        step(enough ? NominationStepKind.RECOMMENDED : NominationStepKind.NOT_RECOMMENDED, null, actor, at);
    }

    void toDecision(String decision, Actor actor, Instant at) {
        requireAwarding(actor);
        become(NominationStatus.IN_DECISION);
        decisionId = decision;
        step(NominationStepKind.TO_DECISION, null, actor, at);
    }

    /** The leader did not sign: it waits for another decision. */
    void decisionReturned(@Nullable String why, Actor actor, Instant at) {
        become(councilId == null ? NominationStatus.ACCEPTED : NominationStatus.RECOMMENDED);
        decisionId = null;
        step(NominationStepKind.DECISION_GIVEN_BACK, why, actor, at);
    }

    void awarded(Actor actor, Instant at) {
        become(NominationStatus.AWARDED);
        step(NominationStepKind.AWARDED, null, actor, at);
    }

    /** Whoever proposes takes it back; of what nobody else has seen nobody need say why. */
    void withdraw(@Nullable Long seen, @Nullable String why, Actor actor, Instant at) {
        requireProposer(seen, actor);
        String words = status == NominationStatus.DRAFT
                ? Typing.limited(why, "reason", Typing.LONGEST_REASON)
                : Typing.required(why, "reason", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        become(NominationStatus.WITHDRAWN);
        lastWords = words;
        step(NominationStepKind.WITHDRAWN, words, actor, at);
    }

    /** Its directive is over, or what it arose from was commended elsewhere. */
    void endFor(String why, Instant at) {
        if (status.isOpen()) {
            status = NominationStatus.WITHDRAWN;
            lastWords = why;
            step(NominationStepKind.WITHDRAWN, why, Actor.SYSTEM, at);
        }
    }

    /**
     * Whatever says who it is goes for good.
     *
     * @return the files that go with it
     */
    List<String> erase(String why, Actor actor, Instant at) {
        if (status.isOpen()) {
            throw BusinessRuleViolation.of("commendation.rule.erase-open");
        }
        List<String> files = dossier.erase();
        lastWords = null;
        erasedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        trail.forgetWords();
        step(NominationStepKind.ERASED, why, actor, at);
        return files;
    }

    /** Another organisation proposes, or is to award. */
    boolean handOver(String from, String successor, Instant at) {
        boolean moved = false;
        if (actingUnitId.equals(from)) {
            actingUnitId = successor;
            moved = true;
        }
        if (status.isOpen() && actingAwardingUnitId.equals(from)) {
            actingAwardingUnitId = successor;
            moved = true;
        }
        if (moved) {
            step(NominationStepKind.MOVED, null, Actor.SYSTEM, at);
        }
        return moved;
    }

    private void requireProposer(@Nullable Long seen, Actor actor) {
        if (seen != null && seen != version) {
            throw overtaken();
        }
        if (!actingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("commendation.rule.own-only");
        }
    }

    private void requireAwarding(Actor actor) {
        if (!actingAwardingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("commendation.rule.awarding-only");
        }
    }

    private void requireTurn(NominationTurn turn) {
        if (turn.number() != round || status != NominationStatus.SUBMITTED) {
            throw overtaken();
        }
    }

    AlreadyHandled overtaken() {
        return trail.overtaken();
    }

    private void become(NominationStatus next) {
        if (!status.mayBecome(next)) {
            throw BusinessRuleViolation.of("commendation.rule.wrong-status");
        }
        status = next;
    }

    private void step(NominationStepKind kind, @Nullable String words, Actor actor, Instant at) {
        trail.add(kind, words, actor, at);
    }

    /** A name as it is compared: case, diacritics and blanks do not make another of it. */
    static String keyOf(String name) {
        return Folded.fold(name).replaceAll("\\s+", " ");
    }

    NominationText text() {
        return dossier.text();
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String obligationId() {
        return obligationId;
    }

    @Nullable
    String occasionId() {
        return occasionId;
    }

    /** Who proposes now. */
    String unitId() {
        return actingUnitId;
    }

    /** Who is to award now. */
    String awardingUnitId() {
        return actingAwardingUnitId;
    }

    NominationSource source() {
        return dossier.source();
    }

    @Nullable
    String sourceId() {
        return dossier.sourceId();
    }

    @Nullable
    CandidateKind kind() {
        return dossier.kind();
    }

    NominationStatus status() {
        return status;
    }

    NominationTurn turn() {
        return new NominationTurn(id, round);
    }

    @Nullable
    LocalDate submittedOn() {
        return submittedOn;
    }

    boolean isErased() {
        return erasedOn != null;
    }

    @Nullable
    String councilId() {
        return councilId;
    }

    @Nullable
    String decisionId() {
        return decisionId;
    }

    long version() {
        return version;
    }

    /** As pages read it. */
    NominationView view(NominationView.Names names) {
        NominationText text = text();
        return new NominationView(
                id,
                directiveId,
                obligationId,
                occasionId,
                actingUnitId,
                names.of(proposerUnitId, actingUnitId),
                actingAwardingUnitId,
                names.of(awardingUnitId, actingAwardingUnitId),
                source(),
                sourceId(),
                text,
                status,
                round,
                submittedOn,
                votes == null ? null : votes.count(),
                councilId,
                decisionId,
                lastWords,
                erasedOn,
                new TreeMap<>(text.parts()),
                trail.steps(),
                version);
    }
}
