package vn.chidao.obligation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.ContentArea;

/**
 * A single duty from a directive: drafted with it, in force or waiting once it is issued, given rhythms by the text or
 * by decision, closed with the cycle.
 */
@Entity
@SecondaryTable(name = "obligation_condition", pkJoinColumns = @PrimaryKeyJoinColumn(name = "obligation_id"))
class Obligation {

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String directiveId;
    private String code;
    private int position;
    private String clauseId;
    private String quote;
    private String[] kinds;
    private String[] contents;
    private String leadText;
    private String leadSelector;
    private String action;
    private @Nullable String partners;
    private @Nullable String evidence;
    private @Nullable String resultToUnit;

    @Enumerated(EnumType.STRING)
    private Rhythm rhythm;

    @Enumerated(EnumType.STRING)
    private ObligationStage stage;

    private @Nullable LocalDate firstDueOn;
    private @Nullable String phaseLabel;
    private @Nullable LocalDate phaseEnd;

    @Enumerated(EnumType.STRING)
    private ObligationStatus status = ObligationStatus.DRAFT;

    private @Nullable LocalDate inForceOn;
    private @Nullable LocalDate baseOn;

    @Enumerated(EnumType.STRING)
    private BaseDay.@Nullable Kind baseKind;

    @Embedded
    private @Nullable ReviewScope reviewScope;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosingState closingState;

    private @Nullable String closingReason;
    private @Nullable LocalDate closedOn;
    private @Nullable String continuesId;

    @Column(table = "obligation_condition")
    private @Nullable String awaitedText;

    @Column(table = "obligation_condition")
    private @Nullable String satisfiedByDirective;

    @Column(table = "obligation_condition")
    private @Nullable LocalDate satisfiedOn;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "obligation_unit", joinColumns = @JoinColumn(name = "obligation_id"))
    @OrderColumn(name = "position")
    private List<ObligedUnit> units = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "rhythm_line", joinColumns = @JoinColumn(name = "obligation_id"))
    @OrderColumn(name = "position")
    private List<RhythmEntry> rhythms = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "review_day_move", joinColumns = @JoinColumn(name = "obligation_id"))
    @OrderColumn(name = "position")
    private List<ReviewDayMove> reviewDayMoves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "obligation_target", joinColumns = @JoinColumn(name = "obligation_id"))
    @OrderColumn(name = "position")
    private List<ObligationTarget> targets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    Obligation(String directiveId, int position, DefineObligation text) {
        if (text.kinds().isEmpty()) {
            throw BusinessRuleViolation.of("obligation.rule.kind-required", text.code());
        }
        if (text.condition() != null && text.stage() != ObligationStage.TASK) {
            throw BusinessRuleViolation.of("obligation.rule.condition-only-for-task", text.code());
        }
        this.id = directiveId + "." + text.code();
        this.directiveId = directiveId;
        this.code = text.code();
        this.position = position;
        this.clauseId = text.clauseId();
        this.quote = text.quote();
        this.kinds = text.kinds().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.contents = text.contents().stream().sorted().map(Enum::name).toArray(String[]::new);
        this.leadText = text.leadText();
        this.leadSelector = text.leadSelector();
        this.action = text.action();
        this.partners = text.partners();
        this.evidence = text.evidence();
        this.resultToUnit = text.resultToUnit();
        this.rhythm = text.rhythm();
        this.stage = text.stage();
        this.firstDueOn = text.firstDueOn();
        this.phaseLabel = text.phaseLabel();
        this.phaseEnd = text.phaseEnd();
        this.awaitedText = text.condition();
        text.targets().forEach(target -> targets.add(new ObligationTarget(target)));
    }

    /** As it was laid down. */
    DefineObligation definition() {
        return new DefineObligation(
                code,
                clauseId,
                quote,
                Arrays.stream(kinds).map(ObligationKind::valueOf).collect(Collectors.toSet()),
                leadText,
                leadSelector,
                action,
                partners,
                evidence,
                resultToUnit,
                rhythm,
                stage,
                Arrays.stream(contents).map(ContentArea::valueOf).collect(Collectors.toSet()),
                awaitedText,
                firstDueOn,
                phaseLabel,
                phaseEnd,
                targets());
    }

    /** On the clause that asks for the review, for the same contents, once. */
    static Obligation arisingFrom(Obligation review, int position, ArisingObligation asked) {
        return new Obligation(
                review.directiveId,
                position,
                new DefineObligation(
                        asked.code(),
                        review.clauseId,
                        asked.text(),
                        Set.of(ObligationKind.TASK),
                        asked.leadText(),
                        asked.leadSelector(),
                        asked.action(),
                        null,
                        null,
                        null,
                        Rhythm.ONCE,
                        ObligationStage.TASK,
                        Arrays.stream(review.contents).map(ContentArea::valueOf).collect(Collectors.toSet()),
                        null,
                        asked.dueOn(),
                        null,
                        null,
                        List.of()));
    }

    /** From which day on three and five years are counted; without it, from the day it comes into force. */
    void countFrom(BaseDay base) {
        baseOn = base.on();
        baseKind = base.kind();
    }

    /**
     * Binds these organisations from this day on; what waits for a condition keeps waiting.
     *
     * @return whether it is in force now
     */
    boolean putInForce(LocalDate day, List<String> unitIds, Schedule schedule) {
        require(ObligationStatus.DRAFT);
        if (awaitedText != null) {
            status = ObligationStatus.WAITING_CONDITION;
            return false;
        }
        bind(day, unitIds, schedule);
        return true;
    }

    /** The awaited document is there: in force from this day on, the organisations as of this day. */
    void satisfyCondition(String byDirectiveId, LocalDate day, List<String> unitIds, Schedule schedule) {
        if (status != ObligationStatus.WAITING_CONDITION) {
            throw BusinessRuleViolation.of("obligation.rule.not-waiting", code);
        }
        satisfiedByDirective = byDirectiveId;
        satisfiedOn = day;
        bind(day, unitIds, schedule);
    }

    private void bind(LocalDate day, List<String> unitIds, Schedule schedule) {
        if (unitIds.isEmpty()) {
            throw BusinessRuleViolation.of("obligation.rule.nobody-obliged", code, leadText);
        }
        status = ObligationStatus.IN_FORCE;
        inForceOn = day;
        unitIds.forEach(unitId -> units.add(new ObligedUnit(unitId, day)));
        if (stage.isPlanned() && rhythm.isScheduled()) {
            rhythms.add(RhythmEntry.fromText(schedule.lineOfText(rhythm, stage, firstDueOn, day, baseDay(day)), day));
        }
    }

    /** Sets the real rhythms; an earlier decision ends, its occurrences stay. */
    void decideRhythm(List<RhythmLine> lines, Actor by, LocalDate day, String reason) {
        if (status != ObligationStatus.IN_FORCE) {
            throw BusinessRuleViolation.of("obligation.rule.not-in-force", code);
        }
        if (!rhythm.needsDecision() || !stage.isPlanned()) {
            throw BusinessRuleViolation.of("obligation.rule.rhythm-stands-in-text", code);
        }
        if (lines.isEmpty()) {
            throw BusinessRuleViolation.at("lines", "obligation.rule.rhythm-required");
        }
        if (reason.isBlank()) {
            throw BusinessRuleViolation.at("reason", "obligation.rule.reason-required");
        }
        Set<Rhythm> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).requireUsable("lines[" + i + "]", day, seen);
        }
        rhythms.stream().filter(RhythmEntry::isCurrent).forEach(entry -> entry.endOn(day));
        lines.forEach(line ->
                rhythms.add(RhythmEntry.decided(line, by.organizationId(), by.personName(), day, reason.strip())));
    }

    private LocalDate baseDay(LocalDate otherwise) {
        return baseOn == null ? otherwise : baseOn;
    }

    /** One of its reviews is held on another day than the rhythm says; those after it stay where they are. */
    void moveReviewDay(ReviewDayMove move) {
        reviewDayMoves.add(move);
    }

    /**
     * A new decision leaves the reviews that it puts on the same day as the one before where they were moved to. Where it
     * sets another day, that day holds.
     *
     * @param before its reviews by the decision before
     * @param now its reviews by the new one
     */
    void keepMoves(List<Opening> before, List<Opening> now) {
        for (Opening review : now) {
            before.stream()
                    .filter(review::isSameAs)
                    .flatMap(same ->
                            reviewDayMoves(same.rhythmPosition(), same.slot().periodKey()).stream())
                    .map(move -> move.of(review.rhythmPosition()))
                    .toList()
                    .forEach(reviewDayMoves::add);
        }
    }

    /** What its reviews look at, in the words of whoever follows it up; null for what the text says. */
    void review(@Nullable ReviewScope scope) {
        reviewScope = scope;
    }

    /**
     * Another organisation has to do it from this day on: one row for each, however many it succeeds. What is not in
     * force yet finds the successor through its selector.
     */
    void handOver(Handover handover) {
        String key = OpenWork.obligationKey(id);
        if (isBoundLater()) {
            leadSelector = handover.selectorFor(key, leadSelector);
            return;
        }
        for (ObligedUnit unit : List.copyOf(units)) {
            if (unit.isCurrent() && unit.unitId().equals(handover.fromUnitId())) {
                String successor = handover.successorFor(key);
                unit.handOver(successor, handover.on());
                if (units.stream()
                        .noneMatch(other -> other.isCurrent() && other.unitId().equals(successor))) {
                    units.add(new ObligedUnit(successor, handover.on()));
                }
            }
        }
    }

    /** Its results go to another body. */
    void resultTo(String unitId) {
        resultToUnit = unitId;
    }

    boolean isResultTo(String unitId) {
        return status != ObligationStatus.CLOSED && unitId.equals(resultToUnit);
    }

    /** Whether this organisation has to do it, or will have to once it is in force. */
    boolean concerns(String unitId) {
        return isBoundLater()
                ? Handover.startsFrom(leadSelector, unitId)
                : status == ObligationStatus.IN_FORCE
                        && units.stream()
                                .anyMatch(unit ->
                                        unit.isCurrent() && unit.unitId().equals(unitId));
    }

    private boolean isBoundLater() {
        return status == ObligationStatus.DRAFT || status == ObligationStatus.WAITING_CONDITION;
    }

    /** Ends it with the cycle; the state follows from acts and is computed by the caller. */
    void close(ClosingState state, String reason, LocalDate day) {
        if (status == ObligationStatus.DRAFT || status == ObligationStatus.CLOSED) {
            throw BusinessRuleViolation.of("obligation.rule.not-in-force", code);
        }
        status = ObligationStatus.CLOSED;
        closingState = state;
        closingReason = reason;
        closedOn = day;
    }

    /**
     * The work goes on under another obligation that is in force now. What was finished stays finished, and what is no
     * longer asked for stays so.
     *
     * @return whether it was unfinished
     */
    boolean handOn(String reason) {
        if (closingState != ClosingState.PARTLY && closingState != ClosingState.NOT_DONE) {
            return false;
        }
        closingState = ClosingState.HANDED_ON;
        closingReason = reason;
        return true;
    }

    /** It takes up the thread of an obligation of the cycle before. */
    void continueFrom(@Nullable String obligationId) {
        continuesId = obligationId;
    }

    @Nullable
    String continuesId() {
        return continuesId;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }

    private void require(ObligationStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("obligation " + id + " is " + status + ", not " + expected);
        }
    }

    String id() {
        return id;
    }

    String directiveId() {
        return directiveId;
    }

    String code() {
        return code;
    }

    String quote() {
        return quote;
    }

    String action() {
        return action;
    }

    @Nullable
    ReviewScope reviewScope() {
        return reviewScope;
    }

    /** Whether it is or was in force; what waited for its condition to the end never bound anybody. */
    boolean hasBound() {
        return inForceOn != null;
    }

    /**
     * Its three and five years are counted from another day from now on; what was opened, what the text came with and what
     * somebody has decided stays.
     *
     * @return whether it is another
     */
    boolean recountFrom(BaseDay base, LocalDate day, Schedule schedule) {
        if (base.on().equals(baseOn) && base.kind() == baseKind) {
            return false;
        }
        LocalDate before = baseDay(boundOn());
        countFrom(base);
        List<RhythmEntry> counted = currentRhythms().stream()
                .filter(entry -> entry.isCountedFrom(before))
                .toList();
        if (!counted.isEmpty()) {
            counted.forEach(entry -> entry.endOn(day));
            rhythms.add(RhythmEntry.fromText(schedule.lineOfText(rhythm, stage, null, day, base.on()), day));
        }
        return true;
    }

    /** From which day it binds; asked only where it {@link #hasBound}. */
    LocalDate boundOn() {
        return Objects.requireNonNull(inForceOn, "in force");
    }

    /** From which day on its reviews are counted; asked only where it {@link #hasBound}. */
    BaseDay base() {
        LocalDate on = boundOn();
        return baseOn == null || baseKind == null
                ? new BaseDay(on, BaseDay.Kind.TAKEN_UP)
                : new BaseDay(baseOn, baseKind);
    }

    RhythmEntry rhythmAt(int position) {
        return rhythms.get(position);
    }

    /** Whether a wording still has its sentence and the words of its targets. */
    boolean standsIn(String text) {
        return text.contains(quote) && targets().stream().allMatch(target -> text.contains(target.quote()));
    }

    List<Target> targets() {
        return targets.stream().map(ObligationTarget::view).toList();
    }

    String leadSelector() {
        return leadSelector;
    }

    ObligationStage stage() {
        return stage;
    }

    ObligationStatus status() {
        return status;
    }

    @Nullable
    ClosingState closingState() {
        return closingState;
    }

    boolean isWaiting() {
        return status == ObligationStatus.WAITING_CONDITION;
    }

    /** Whether work cannot be planned because nobody has set a rhythm. */
    boolean lacksRhythm() {
        return stage.isPlanned() && currentRhythms().isEmpty();
    }

    List<RhythmEntry> currentRhythms() {
        return rhythms.stream().filter(RhythmEntry::isCurrent).toList();
    }

    /** Whether one of its rhythms goes or went by the terms of the committee that issued the directive. */
    boolean goesByTerms() {
        return rhythms.stream().anyMatch(entry -> entry.line().rhythm() == Rhythm.TERM);
    }

    /** Whether its reviews do. */
    boolean isReviewedByTerms() {
        return currentRhythms().stream()
                .map(RhythmEntry::line)
                .anyMatch(line -> line.rhythm() == Rhythm.TERM && line.stage() == ObligationStage.REVIEW);
    }

    /** The periods its rhythms have opened up to a day, earliest opening first. */
    List<Opening> openingsThrough(LocalDate day, Schedule schedule, List<Schedule.Term> terms) {
        return openings(schedule).opened(day, terms);
    }

    /** The reviews its rhythms have due up to a day, each by the day it was moved to, the earliest first. */
    List<Opening> reviewsThrough(LocalDate day, Schedule schedule, List<Schedule.Term> terms) {
        return openings(schedule).reviews(day, terms);
    }

    /** As {@link #reviewsThrough}, by all rhythms it ever had and after its end too: what was opened comes of one of these. */
    List<Opening> reviewsEver(LocalDate day, Schedule schedule, List<Schedule.Term> terms) {
        return openingsEver(schedule).reviewsEver(day, terms);
    }

    private Openings openings(Schedule schedule) {
        return status == ObligationStatus.IN_FORCE ? openingsEver(schedule) : Openings.none(schedule);
    }

    private Openings openingsEver(Schedule schedule) {
        LocalDate since = inForceOn;
        return since == null
                ? Openings.none(schedule)
                : new Openings(
                        rhythms,
                        reviewDayMoves,
                        baseDay(since),
                        phaseLabel == null ? null : new Schedule.Phase(phaseLabel, phaseEnd),
                        schedule);
    }

    /** How the day of one review was moved, the first move first. */
    List<ReviewDayMove> reviewDayMoves(int rhythmPosition, String periodKey) {
        return ReviewDayMove.of(reviewDayMoves, rhythmPosition, periodKey);
    }

    /** Whether a period would still be opened on the day that was computed for it: nobody has moved it since. */
    boolean stillOpens(Opening opening) {
        List<ReviewDayMove> moves =
                reviewDayMoves(opening.rhythmPosition(), opening.slot().periodKey());
        return moves.isEmpty()
                || moves.get(moves.size() - 1).toDay().equals(opening.slot().dueOn());
    }

    /** Every organisation that has ever been obliged, those that took over together with those they took over from. */
    List<Set<String>> lines() {
        return new UnitLines(units).all();
    }

    /** This organisation and all it has taken the obligation over from. */
    Set<String> lineOf(String unitId) {
        return new UnitLines(units).of(unitId);
    }

    /**
     * Who has to do today what was to be opened on an earlier day: those obliged then, or whoever has taken over since,
     * each once.
     */
    List<String> bearersOf(LocalDate opensOn, LocalDate today) {
        return new UnitLines(units).bearersOf(opensOn, today);
    }

    /** The organisations obliged on a day, in the text's order. */
    List<String> unitsOn(LocalDate day) {
        return new UnitLines(units).on(day);
    }
}
