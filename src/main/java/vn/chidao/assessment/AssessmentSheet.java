package vn.chidao.assessment;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * The sheet of one organisation in a round: scored and submitted by itself, checked by the following-up body. A score that
 * is another than what is proposed from the record says why; so does a checked score that is another than the self-score.
 */
@Entity
@Table(name = "assessment_sheet")
class AssessmentSheet {

    @Id
    private String id;

    private String roundId;
    private String unitId;
    private String actingUnitId;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ScoringStatus status = ScoringStatus.DRAFT;

    /** The last day whose records the proposals rest on. */
    private @Nullable LocalDate figuresUntil;

    private @Nullable BigDecimal bonus;
    private @Nullable String bonusReason;
    private @Nullable BigDecimal checkedBonus;
    private @Nullable String bonusNote;
    private @Nullable String reason;
    private @Nullable BigDecimal total;
    private @Nullable String grade;
    private @Nullable String scoredAccount;
    private @Nullable String approvedAccount;
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate checkedOn;

    /** How often it was opened again after it had been accepted. */
    private int reopened;

    private @Nullable String lastBy;
    private @Nullable String lastPosition;
    private @Nullable Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "assessment_score", joinColumns = @JoinColumn(name = "sheet_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<SheetScore> scores = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentSheet() {}

    @SuppressWarnings("NullAway.Init")
    AssessmentSheet(String id, String roundId, String unitId, LocalDate dueOn) {
        this.id = id;
        this.roundId = roundId;
        this.unitId = unitId;
        this.actingUnitId = unitId;
        this.dueOn = dueOn;
    }

    /**
     * The organisation scores itself.
     *
     * What was to be mended stays beside the scores until the sheet is accepted, or returned again.
     */
    void score(
            SelfScore given,
            List<Criterion> criteria,
            BigDecimal bonusCeiling,
            Proposals proposals,
            Actor actor,
            Instant at) {
        requireOwn(actor);
        if (!status.isOpen()) {
            throw BusinessRuleViolation.of("assessment.rule.wrong-step");
        }
        requireEvery(given.lines().size(), criteria);
        for (int place = 0; place < criteria.size(); place++) {
            requireScore(given.lines().get(place), criteria.get(place), proposals.at(place), place);
        }
        BigDecimal asked = Objects.requireNonNullElse(given.bonus(), BigDecimal.ZERO);
        requireBonus(asked, bonusCeiling);
        if (asked.signum() > 0) {
            Said.required(given.bonusReason(), "bonusReason");
        }
        Said.requireWithin(given.bonusReason(), "bonusReason", Said.LONGEST);
        List<SheetScore> before = List.copyOf(scores);
        scores.clear();
        for (int place = 0; place < criteria.size(); place++) {
            SheetScore score = SheetScore.of(given.lines().get(place), proposals.at(place));
            scores.add(place < before.size() ? score.stillMarkedAs(before.get(place)) : score);
        }
        bonus = asked;
        bonusReason = Said.orNull(given.bonusReason());
        checkedBonus = null;
        bonusNote = null;
        status = ScoringStatus.SUBMITTED;
        figuresUntil = proposals.until();
        scoredAccount = actor.account();
        done(actor, at);
    }

    private static void requireScore(SelfScore.Line line, Criterion criterion, @Nullable Proposal proposal, int place) {
        requirePoints(line.points(), criterion, place);
        Said.requireWithin(line.reason(), field(place, "reason"), Said.SHORT);
        Said.requireWithin(line.evidence(), field(place, "evidence"), Said.SHORT);
        boolean asProposed = proposal != null && proposal.points().compareTo(line.points()) == 0;
        boolean nothing = proposal == null && line.points().signum() == 0;
        if (!asProposed && !nothing && Said.orNull(line.reason()) == null) {
            throw proposal == null
                    ? BusinessRuleViolation.at(field(place, "reason"), "assessment.rule.score-needs-reason")
                    : BusinessRuleViolation.at(
                            field(place, "reason"),
                            "assessment.rule.differs-from-proposal",
                            Points.written(proposal.points()));
        }
    }

    private static void requirePoints(BigDecimal points, Criterion criterion, int place) {
        if (!Points.isScore(points) || points.compareTo(criterion.most()) > 0) {
            throw BusinessRuleViolation.at(
                    field(place, "points"), "assessment.rule.points", Points.written(criterion.most()));
        }
    }

    private static void requireBonus(BigDecimal points, BigDecimal ceiling) {
        if (!Points.isScore(points) || points.compareTo(ceiling) > 0) {
            throw BusinessRuleViolation.at("bonus", "assessment.rule.bonus", Points.written(ceiling));
        }
    }

    private static void requireEvery(int lines, List<Criterion> criteria) {
        if (lines != criteria.size()) {
            throw BusinessRuleViolation.at("scores", "assessment.rule.every-criterion", criteria.size());
        }
    }

    private static String field(int place, String name) {
        return "scores[" + place + "]." + name;
    }

    /** The leader of the organisation sends it to the following-up body. */
    void submit(Actor actor, Instant at) {
        requireOwn(actor);
        requireIs(ScoringStatus.SUBMITTED);
        status = ScoringStatus.IN_REVIEW;
        submittedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        approvedAccount = actor.account();
        reason = null;
        done(actor, at);
    }

    /** The leader of the organisation wants it scored anew. */
    void sendBack(@Nullable String why, Actor actor, Instant at) {
        requireOwn(actor);
        requireIs(ScoringStatus.SUBMITTED);
        reason = Said.required(why, "reason");
        status = submittedOn == null ? ScoringStatus.DRAFT : ScoringStatus.REVISION_REQUESTED;
        done(actor, at);
    }

    /**
     * The following-up body gives its scores. Of a sheet that has come to it by a merger, so that nobody else may, not by
     * whoever scored or sent it.
     */
    Tally accept(
            CheckedScore given,
            List<Criterion> criteria,
            List<Grade> grades,
            BigDecimal bonusCeiling,
            Actor actor,
            Instant at) {
        requireIs(ScoringStatus.IN_REVIEW);
        requireNotOwnWork(actor);
        requireEvery(given.lines().size(), criteria);
        for (int place = 0; place < criteria.size(); place++) {
            CheckedScore.Line line = given.lines().get(place);
            requirePoints(line.points(), criteria.get(place), place);
            Said.requireWithin(line.note(), field(place, "note"), Said.SHORT);
            if (line.points().compareTo(scores.get(place).points()) != 0 && Said.orNull(line.note()) == null) {
                throw BusinessRuleViolation.at(field(place, "note"), "assessment.rule.differs-needs-reason");
            }
        }
        BigDecimal extra = Objects.requireNonNullElse(given.bonus(), BigDecimal.ZERO);
        requireBonus(extra, bonusCeiling);
        Said.requireWithin(given.bonusNote(), "bonusNote", Said.LONGEST);
        if (extra.compareTo(Objects.requireNonNullElse(bonus, BigDecimal.ZERO)) != 0) {
            Said.required(given.bonusNote(), "bonusNote");
        }
        for (int place = 0; place < criteria.size(); place++) {
            scores.set(place, scores.get(place).checkedAs(given.lines().get(place)));
        }
        checkedBonus = extra;
        bonusNote = Said.orNull(given.bonusNote());
        Tally tally = Tally.of(
                criteria, given.lines().stream().map(CheckedScore.Line::points).toList(), extra);
        total = tally.total();
        grade = tally.grade(grades).name();
        reason = null;
        status = ScoringStatus.ACCEPTED;
        checkedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        done(actor, at);
        return tally;
    }

    /** The following-up body wants it mended: at the marked places, or for a reason said in general. */
    void requestRevision(
            List<@Nullable String> remarks, @Nullable String why, LocalDate newDueOn, Actor actor, Instant at) {
        requireIs(ScoringStatus.IN_REVIEW);
        requireNotOwnWork(actor);
        for (int place = 0; place < remarks.size(); place++) {
            Said.requireWithin(remarks.get(place), field(place, "note"), Said.SHORT);
        }
        Said.requireWithin(why, "reason", Said.LONGEST);
        if (Said.orNull(why) == null && remarks.stream().allMatch(remark -> Said.orNull(remark) == null)) {
            throw BusinessRuleViolation.at("reason", "assessment.rule.revision-needs-reason");
        }
        for (int place = 0; place < scores.size(); place++) {
            scores.set(place, scores.get(place).markedWith(place < remarks.size() ? remarks.get(place) : null));
        }
        reason = Said.orNull(why);
        status = ScoringStatus.REVISION_REQUESTED;
        dueOn = newDueOn;
        done(actor, at);
    }

    /**
     * The body that accepted it opens it again: it has no result until it is scored, sent and accepted anew.
     *
     * @param seen how often it had been opened again when whoever does it looked at it
     */
    void reopen(int seen, @Nullable String why, LocalDate newDueOn, Actor actor, Instant at) {
        if (status != ScoringStatus.ACCEPTED || reopened != seen) {
            throw new AlreadyHandled(lastBy, lastPosition, lastAt);
        }
        reason = Said.required(why, "reason");
        for (int place = 0; place < scores.size(); place++) {
            scores.set(place, scores.get(place).markedWith(null));
        }
        checkedBonus = null;
        bonusNote = null;
        total = null;
        grade = null;
        checkedOn = null;
        status = ScoringStatus.REVISION_REQUESTED;
        dueOn = newDueOn;
        reopened++;
        done(actor, at);
    }

    /** The time it is asked for now. */
    ScoringTurn turn() {
        return new ScoringTurn(id, reopened);
    }

    /** What was said when it was returned, in general and of each marked criterion, in one line. */
    String toMend(List<Criterion> criteria) {
        List<String> said = new ArrayList<>();
        if (reason != null) {
            said.add(reason);
        }
        for (int place = 0; place < scores.size(); place++) {
            if (scores.get(place).marked()) {
                said.add(criteria.get(place).code() + ": " + scores.get(place).note());
            }
        }
        return String.join("; ", said);
    }

    /** The round is closed without it. */
    void leaveOut() {
        if (status != ScoringStatus.ACCEPTED) {
            status = ScoringStatus.MISSING;
        }
    }

    /** The organisation has ended; its successor goes on with the sheet. */
    void handOver(String from, String successor) {
        if (actingUnitId.equals(from)) {
            actingUnitId = successor;
        }
    }

    /** More time has been granted; whether this was about the day by which it is to be scored. */
    boolean moveDueOn(LocalDate from, LocalDate to) {
        if (!status.isOpen() && status != ScoringStatus.SUBMITTED || !dueOn.equals(from)) {
            return false;
        }
        dueOn = to;
        return true;
    }

    void requireOwn(Actor actor) {
        if (!actingUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("assessment.rule.own-only");
        }
    }

    private void requireNotOwnWork(Actor actor) {
        if (actor.account().equals(scoredAccount) || actor.account().equals(approvedAccount)) {
            throw BusinessRuleViolation.at("decision", "assessment.rule.own-work");
        }
    }

    private void requireIs(ScoringStatus expected) {
        if (status != expected) {
            throw BusinessRuleViolation.of("assessment.rule.wrong-step");
        }
    }

    private void done(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    String id() {
        return id;
    }

    String roundId() {
        return roundId;
    }

    String unitId() {
        return unitId;
    }

    String actingUnitId() {
        return actingUnitId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    ScoringStatus status() {
        return status;
    }

    List<SheetScore> scores() {
        return List.copyOf(scores);
    }

    @Nullable
    BigDecimal total() {
        return total;
    }

    @Nullable
    String grade() {
        return grade;
    }
}
