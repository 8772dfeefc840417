package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.TextSight;
import vn.chidao.shared.BusinessClock;

/**
 * On which days directives are reviewed: every review that was opened, and every one ahead to the end of the cycle,
 * which ends with the review after five years or by the end of a term.
 */
@Service
@Transactional(readOnly = true)
public class ReviewDays {

    /** No cycle is longer; what lies further ahead belongs to the next. */
    static final int LONGEST_CYCLE_YEARS = 6;

    private final ObligationRepository obligations;
    private final OccurrenceRepository occurrences;
    private final Schedule schedule;
    private final IssuersTerms terms;
    private final DirectiveCatalog directives;
    private final TextSight texts;
    private final ReviewScopeReading reading;
    private final MessageSource messages;
    private final BusinessClock clock;

    ReviewDays(
            ObligationRepository obligations,
            OccurrenceRepository occurrences,
            Schedule schedule,
            IssuersTerms terms,
            DirectiveCatalog directives,
            TextSight texts,
            ReviewScopeReading reading,
            MessageSource messages,
            BusinessClock clock) {
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.terms = terms;
        this.directives = directives;
        this.texts = texts;
        this.reading = reading;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of these directives. */
    public ReviewPlan of(Collection<String> directiveIds) {
        if (directiveIds.isEmpty()) {
            return new ReviewPlan(List.of(), List.of());
        }
        Map<String, List<Occurrence>> opened =
                occurrences
                        .findByDirectiveIdInAndStageOrderByDueOnAscIdAsc(directiveIds, ObligationStage.REVIEW)
                        .stream()
                        .collect(Collectors.groupingBy(Occurrence::obligationId));
        Map<String, List<Obligation>> byDirective =
                obligations.findReviewed(directiveIds, ObligationStage.REVIEW, ObligationStatus.DRAFT).stream()
                        .collect(Collectors.groupingBy(Obligation::directiveId));
        // A sentence is read once, however many reviews come of it.
        Map<String, ReviewScopeView> scopes = new HashMap<>();
        Map<String, Boolean> open = new HashMap<>();
        Function<Obligation, ReviewScopeView> scope = one -> scopes.computeIfAbsent(
                one.id(), id -> scope(one, () -> open.computeIfAbsent(one.directiveId(), texts::isOpen)));
        List<ReviewDay> days = new ArrayList<>();
        List<ReviewGap> gaps = new ArrayList<>();
        byDirective.forEach((directiveId, reviewed) -> {
            List<Planned> planned = planned(LONGEST_CYCLE_YEARS, reviewed, opened);
            LocalDate end = cycleEnd(planned, reviewed);
            planned.stream()
                    .filter(each -> !each.dueOn().isAfter(end))
                    .filter(each -> each.opened().isEmpty())
                    .forEach(each -> days.add(ahead(each, scope.apply(each.obligation()))));
            reviewed.forEach(obligation ->
                    days.addAll(opened(obligation, opened.getOrDefault(obligation.id(), List.of()), scope)));
            reviewed.forEach(obligation -> gap(obligation, planned).ifPresent(gaps::add));
        });
        days.sort(Comparator.comparing(ReviewDay::dueOn)
                .thenComparing(ReviewDay::directiveId)
                .thenComparing(ReviewDay::obligationCode)
                .thenComparing(ReviewDay::periodKey));
        return new ReviewPlan(days, gaps);
    }

    /** What the reviews of an obligation look at. */
    public ReviewScopeView scopeOf(String obligationId) {
        return obligations.findById(obligationId).map(this::scope).orElse(ReviewScopeView.NOTHING);
    }

    /** What whoever follows it up has said; else what its sentence says, as far as the text is open to whoever asks. */
    ReviewScopeView scope(Obligation obligation) {
        return scope(obligation, () -> texts.isOpen(obligation.directiveId()));
    }

    private ReviewScopeView scope(Obligation obligation, BooleanSupplier isOpen) {
        ReviewScope said = obligation.reviewScope();
        if (said != null) {
            return ReviewScopeView.said(said);
        }
        return isOpen.getAsBoolean()
                ? ReviewScopeView.read(reading.read(obligation.quote()).orElse(null))
                : ReviewScopeView.NOTHING;
    }

    /** The ids of all directives that are reviewed, have been, or ask for it. */
    public Set<String> reviewedDirectives() {
        return obligations.findReviewedDirectives(ObligationStage.REVIEW, ObligationStatus.DRAFT);
    }

    /**
     * From which day the reviews of a directive itself are counted, not those of a programme under it where it has others;
     * empty where nothing of it is in force.
     */
    public Optional<BaseDay> baseOf(String directiveId) {
        return obligations.findReviewed(List.of(directiveId), ObligationStage.REVIEW, ObligationStatus.DRAFT).stream()
                .filter(Obligation::hasBound)
                .map(Obligation::base)
                .min(Comparator.comparing(base -> base.kind() == BaseDay.Kind.PROGRAMME));
    }

    /**
     * A period of a rhythm in use.
     *
     * @param opened what was opened for it
     */
    record Planned(Obligation obligation, Opening review, List<Occurrence> opened) {

        LocalDate dueOn() {
            return review.slot().dueOn();
        }

        boolean isDone() {
            return !opened.isEmpty() && opened.stream().noneMatch(each -> each.status() == OccurrenceStatus.OPEN);
        }

        /** Whether the cycle ends with it. */
        boolean endsCycle() {
            return review.line().rhythm().endsCycle();
        }
    }

    /** All periods of the directive's rhythms through this cycle and the next, opened or not. */
    List<Planned> planned(String directiveId) {
        return planned(
                2 * LONGEST_CYCLE_YEARS,
                obligations.findReviewed(List.of(directiveId), ObligationStage.REVIEW, ObligationStatus.DRAFT),
                occurrences
                        .findByDirectiveIdInAndStageOrderByDueOnAscIdAsc(List.of(directiveId), ObligationStage.REVIEW)
                        .stream()
                        .collect(Collectors.groupingBy(Occurrence::obligationId)));
    }

    private List<Planned> planned(int years, List<Obligation> reviewed, Map<String, List<Occurrence>> opened) {
        LocalDate through = clock.today().plusYears(years);
        return reviewed.stream()
                .flatMap(obligation -> obligation.reviewsThrough(through, schedule, terms.of(obligation)).stream()
                        .map(review -> new Planned(
                                obligation,
                                review,
                                opened.getOrDefault(obligation.id(), List.of()).stream()
                                        .filter(each -> each.isOf(review))
                                        .toList())))
                .toList();
    }

    /** The day of the next review that ends the cycle; where none is planned, five years on from the base day. */
    private LocalDate cycleEnd(List<Planned> planned, List<Obligation> reviewed) {
        LocalDate today = clock.today();
        return planned.stream()
                .filter(Planned::endsCycle)
                .filter(each -> !each.isDone())
                .map(Planned::dueOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> reviewed.stream()
                        .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                        .map(obligation ->
                                Schedule.anniversary(obligation.base().on(), 5, today))
                        .max(Comparator.naturalOrder())
                        .orElse(today));
    }

    private ReviewDay ahead(Planned planned, ReviewScopeView scope) {
        Obligation obligation = planned.obligation();
        Opening review = planned.review();
        return new ReviewDay(
                obligation.directiveId(),
                obligation.id(),
                obligation.code(),
                review.line().rhythm(),
                review.rhythmPosition(),
                review.slot().periodKey(),
                review.slot().periodLabel().in(messages),
                review.slot().periodStart(),
                review.slot().periodEnd(),
                review.slot().dueOn(),
                review.slot().opensOn(),
                origin(obligation, review),
                scope,
                obligation.unitsOn(clock.today()),
                null,
                null,
                moves(obligation, review));
    }

    private List<ReviewDay> opened(
            Obligation obligation, List<Occurrence> held, Function<Obligation, ReviewScopeView> scope) {
        if (held.isEmpty()) {
            return List.of();
        }
        List<Opening> ever =
                obligation.reviewsEver(clock.today().plusYears(LONGEST_CYCLE_YEARS), schedule, terms.of(obligation));
        return held.stream()
                .map(occurrence -> opened(obligation, occurrence, ever, scope.apply(obligation)))
                .toList();
    }

    private ReviewDay opened(Obligation obligation, Occurrence occurrence, List<Opening> ever, ReviewScopeView scope) {
        OccurrenceView view = occurrence.view();
        // Of a rhythm in use rather than of one that has ended, as what is ahead is told.
        Opening review = ever.stream()
                .filter(occurrence::isOf)
                .max(Comparator.comparing((Opening each) ->
                                obligation.rhythmAt(each.rhythmPosition()).isCurrent())
                        .thenComparing(Opening::rhythmPosition))
                .orElse(null);
        boolean replaced = review == null
                || obligation.status() == ObligationStatus.IN_FORCE
                        && !obligation.rhythmAt(review.rhythmPosition()).isCurrent();
        List<ReviewDay.Move> moves = new ArrayList<>(review == null ? List.of() : moves(obligation, review));
        occurrence
                .deadlineSteps()
                .forEach(step -> moves.add(
                        new ReviewDay.Move(step.from(), step.to(), step.reason(), step.changedBy(), null, null, null)));
        return new ReviewDay(
                view.directiveId(),
                view.obligationId(),
                view.obligationCode(),
                view.rhythm(),
                review == null ? -1 : review.rhythmPosition(),
                view.periodKey(),
                view.periodLabel(),
                view.periodStart(),
                view.periodEnd(),
                view.dueOn(),
                view.opensOn(),
                review == null || replaced ? DayOrigin.ofFormerRhythm().in(messages) : origin(obligation, review),
                scope,
                List.of(view.actingUnitId()),
                view.id(),
                view.status(),
                moves);
    }

    private static List<ReviewDay.Move> moves(Obligation obligation, Opening review) {
        return obligation.reviewDayMoves(review.rhythmPosition(), review.slot().periodKey()).stream()
                .map(ReviewDayMove::view)
                .toList();
    }

    private String origin(Obligation obligation, Opening review) {
        return DayOrigin.of(
                        obligation,
                        review,
                        schedule.dueFor(review.line().rhythm(), review.slot().nominalOn()))
                .in(messages);
    }

    private Optional<ReviewGap> gap(Obligation obligation, List<Planned> planned) {
        if (obligation.status() != ObligationStatus.IN_FORCE) {
            return Optional.empty();
        }
        if (obligation.stage() == ObligationStage.REVIEW && obligation.lacksRhythm()) {
            return Optional.of(gap(obligation, ReviewGap.Why.NO_RHYTHM, null));
        }
        return obligation.isReviewedByTerms() && !isTermKnown(obligation, planned)
                ? Optional.of(gap(
                        obligation,
                        ReviewGap.Why.NO_TERM,
                        terms.committeeOf(directives.require(obligation.directiveId()))
                                .orElse(null)))
                : Optional.empty();
    }

    private static boolean isTermKnown(Obligation obligation, List<Planned> planned) {
        return planned.stream()
                .anyMatch(each -> each.obligation().id().equals(obligation.id())
                        && each.review().line().rhythm() == Rhythm.TERM);
    }

    private static ReviewGap gap(Obligation obligation, ReviewGap.Why why, @Nullable String committeeUnitId) {
        return new ReviewGap(obligation.directiveId(), obligation.id(), obligation.code(), why, committeeUnitId);
    }
}
