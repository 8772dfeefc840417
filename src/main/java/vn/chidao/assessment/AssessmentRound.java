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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/**
 * A round in which the organisations a directive binds score what they did in a period. Its criteria are those of the set on
 * the day it opened, whatever becomes of the set.
 */
@Entity
@Table(name = "assessment_round")
class AssessmentRound {

    @Id
    private String id;

    private String directiveId;
    private String setCode;
    private String setName;
    private @Nullable String setSource;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private String leaderUnitId;
    private String actingLeaderUnitId;
    private LocalDate openedOn;
    private LocalDate selfDueOn;
    private LocalDate checkDueOn;
    private BigDecimal bonusCeiling;
    private boolean rankingPublic;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status = AssessmentStatus.OPEN;

    private @Nullable String missingBecause;
    private @Nullable String withdrawnBecause;
    private @Nullable LocalDate closedOn;

    /** The body that closed it: its papers stay that one's, whoever reads them as its successor. */
    private @Nullable String closingUnitId;

    /** Whether the directive made the campaign a criterion when it was closed; null before. */
    private @Nullable Boolean makesCriterion;

    private String lastBy;
    private @Nullable String lastPosition;
    private Instant lastAt;

    @ElementCollection
    @CollectionTable(name = "assessment_criterion", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    private List<FrozenCriterion> criteria = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "assessment_grade", joinColumns = @JoinColumn(name = "round_id"))
    @OrderColumn(name = "position")
    private List<FrozenGrade> grades = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentRound() {}

    @SuppressWarnings("NullAway.Init")
    private AssessmentRound(
            String id, OpenRound command, CriteriaSet set, String leaderUnitId, Actor actor, Instant at) {
        this.id = id;
        this.directiveId = command.directiveId();
        this.setCode = set.code();
        this.setName = set.name();
        this.setSource = set.source();
        this.periodFrom = set.firstDay(command.year());
        this.periodTo = LocalDate.of(command.year(), 12, 31);
        this.leaderUnitId = leaderUnitId;
        this.actingLeaderUnitId = leaderUnitId;
        this.openedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        this.selfDueOn = command.selfDueOn();
        this.checkDueOn = command.checkDueOn();
        this.bonusCeiling = set.bonus();
        this.rankingPublic = command.rankingPublic();
        set.criteria().forEach(criterion -> criteria.add(FrozenCriterion.of(criterion)));
        set.grades().forEach(grade -> grades.add(FrozenGrade.of(grade)));
        done(actor, at);
    }

    /** The following-up body opens it; its period has begun, its days lie ahead. */
    static AssessmentRound open(
            String id, OpenRound command, CriteriaSet set, String leaderUnitId, Actor actor, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, BusinessClock.ZONE);
        if (!set.holdsIn(command.year())) {
            throw BusinessRuleViolation.at("set", "assessment.rule.set-not-in-force", set.name(), year(command.year()));
        }
        if (command.year() > today.getYear() || command.year() < today.getYear() - 2) {
            throw BusinessRuleViolation.at("year", "assessment.rule.year-far");
        }
        if (command.selfDueOn().isBefore(today) || command.selfDueOn().isAfter(today.plusYears(1))) {
            throw BusinessRuleViolation.at("selfDueOn", "assessment.rule.self-due");
        }
        if (command.checkDueOn().isBefore(command.selfDueOn())
                || command.checkDueOn().isAfter(today.plusYears(1))) {
            throw BusinessRuleViolation.at("checkDueOn", "assessment.rule.check-due");
        }
        if (command.unitIds().isEmpty()) {
            throw BusinessRuleViolation.at("units", "assessment.rule.units-required");
        }
        Set<String> seen = new HashSet<>();
        if (!command.unitIds().stream().allMatch(seen::add)) {
            throw BusinessRuleViolation.at("units", "assessment.rule.unit-twice");
        }
        AssessmentRound round = new AssessmentRound(id, command, set, leaderUnitId, actor, at);
        round.requireLeader(actor);
        return round;
    }

    /**
     * It is over: what is not accepted by now does not count.
     *
     * @param missing how many sheets are not accepted; then it needs a reason
     * @param criterion whether the directive makes the campaign a criterion: what is said of that later changes no sheet
     */
    void close(int missing, @Nullable String why, boolean criterion, Actor actor, Instant at) {
        requireOpen();
        requireLeader(actor);
        Said.requireWithin(why, "reason", Said.LONGEST);
        if (missing > 0 && Said.orNull(why) == null) {
            throw BusinessRuleViolation.at("reason", "assessment.rule.missing-needs-reason", missing);
        }
        makesCriterion = criterion;
        missingBecause = missing > 0 ? Said.orNull(why) : null;
        end(AssessmentStatus.CLOSED, actor, at);
    }

    /** It is given up. */
    void withdraw(@Nullable String why, Actor actor, Instant at) {
        requireOpen();
        requireLeader(actor);
        withdrawnBecause = Said.required(why, "withdrawReason");
        end(AssessmentStatus.WITHDRAWN, actor, at);
    }

    private void end(AssessmentStatus ended, Actor actor, Instant at) {
        status = ended;
        closedOn = LocalDate.ofInstant(at, BusinessClock.ZONE);
        closingUnitId = actingLeaderUnitId;
        done(actor, at);
    }

    /** The following-up body has ended; its successor goes on with it. */
    void handOver(String from, String successor) {
        if (actingLeaderUnitId.equals(from)) {
            actingLeaderUnitId = successor;
        }
    }

    /** Refuses whoever looked at an earlier state of it. */
    void requireSeen(long seen) {
        if (version != seen) {
            throw new AlreadyHandled(lastBy, lastPosition, lastAt);
        }
    }

    void requireOpen() {
        if (status != AssessmentStatus.OPEN) {
            throw BusinessRuleViolation.of("assessment.rule.not-open");
        }
    }

    void requireLeader(Actor actor) {
        if (!actingLeaderUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("assessment.rule.leader-only");
        }
    }

    private void done(Actor actor, Instant at) {
        lastBy = actor.personName();
        lastPosition = actor.positionName();
        lastAt = at;
    }

    private static String year(int year) {
        return String.valueOf(year);
    }

    /** "năm 2018", "giai đoạn 2017–2021". */
    static Phrase periodOf(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear()
                ? Phrase.of("assessment.period.year", to.getYear())
                : Phrase.of("assessment.period.years", from.getYear(), to.getYear());
    }

    Phrase period() {
        return periodOf(periodFrom, periodTo);
    }

    List<Criterion> criteria() {
        return criteria.stream().map(FrozenCriterion::criterion).toList();
    }

    List<Grade> grades() {
        return grades.stream().map(FrozenGrade::grade).toList();
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    LocalDate periodTo() {
        return periodTo;
    }

    String leaderUnitId() {
        return actingLeaderUnitId;
    }

    LocalDate selfDueOn() {
        return selfDueOn;
    }

    LocalDate checkDueOn() {
        return checkDueOn;
    }

    BigDecimal bonusCeiling() {
        return bonusCeiling;
    }

    AssessmentStatus status() {
        return status;
    }

    @Nullable
    String missingBecause() {
        return missingBecause;
    }
}
