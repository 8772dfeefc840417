package vn.chidao.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.obligation.BaseDay;
import vn.chidao.obligation.ReviewDay;
import vn.chidao.obligation.ReviewDays;
import vn.chidao.obligation.ReviewGap;
import vn.chidao.obligation.ReviewPlan;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Paging;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewPhases;
import vn.chidao.review.ReviewSight;
import vn.chidao.review.ReviewState;
import vn.chidao.shared.BusinessClock;

/** The days on which the directives somebody may read are reviewed, with what is known of each review. */
@Service
@Transactional(readOnly = true)
public class ReviewCalendar {

    private final ReviewDays days;
    private final ReviewCatalog reviews;
    private final ReviewSight reviewSight;
    private final ReviewPhases phases;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ReviewCalendar(
            ReviewDays days,
            ReviewCatalog reviews,
            ReviewSight reviewSight,
            ReviewPhases phases,
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.days = days;
        this.reviews = reviews;
        this.reviewSight = reviewSight;
        this.phases = phases;
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Of all directives he may read; only what is shown is looked up in full.
     *
     * @param shown which rows of so many
     */
    public CalendarPage of(Asker asker, CalendarFilter filter, IntFunction<Paging> shown) {
        Collection<String> visible = sight.of(asker);
        ReviewPlan plan = days.of(
                days.reviewedDirectives().stream().filter(visible::contains).toList());
        LocalDate today = clock.today();
        List<ReviewDay> asked = plan.days().stream()
                .filter(day -> filter.matches(day, state(day, today), phases.of(day.periodFrom(), day.periodTo())))
                .toList();
        List<ReviewGap> gaps = plan.gaps().stream()
                .filter(gap ->
                        filter.directiveId() == null || filter.directiveId().equals(gap.directiveId()))
                .toList();
        Set<String> known = new HashSet<>();
        plan.days().forEach(day -> known.add(day.directiveId()));
        plan.gaps().forEach(gap -> known.add(gap.directiveId()));
        CalendarView view = view(asker, new ReviewPlan(shown.apply(asked.size()).on(asked), gaps));
        return new CalendarPage(
                view.lines(),
                asked.size(),
                view.gaps(),
                directives.labels(known),
                plan.days().stream()
                        .map(day -> day.dueOn().getYear())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Of one directive, which the caller has found he may read. */
    public CalendarView of(Asker asker, String directiveId) {
        return view(asker, days.of(List.of(directiveId)));
    }

    private CalendarView view(Asker asker, ReviewPlan plan) {
        Map<String, DirectiveView> known = new HashMap<>();
        Function<String, DirectiveView> directive = id -> known.computeIfAbsent(id, directives::require);
        Map<String, ReviewState> states =
                reviews
                        .states(plan.days().stream()
                                .map(ReviewDay::occurrenceId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ReviewState::id, Function.identity()));
        Map<String, String> names = new HashMap<>();
        return new CalendarView(
                plan.days().stream()
                        .map(day -> line(asker, day, directive.apply(day.directiveId()), states, names))
                        .toList(),
                plan.gaps().stream()
                        .map(gap -> new CalendarView.Gap(
                                gap,
                                directive.apply(gap.directiveId()).label(),
                                gap.committeeUnitId() == null ? "" : organizations.nameOf(gap.committeeUnitId())))
                        .toList());
    }

    private CalendarLine line(
            Asker asker,
            ReviewDay day,
            DirectiveView directive,
            Map<String, ReviewState> states,
            Map<String, String> names) {
        ReviewState review = day.occurrenceId() == null ? null : states.get(day.occurrenceId());
        String concluding = review == null ? directive.reviewsConcludedBy() : review.concludingUnitId();
        return new CalendarLine(
                day,
                ReviewOccasion.of(day.rhythm()),
                directive.label(),
                directive.subject(),
                phases.of(day.periodFrom(), day.periodTo()),
                day.unitIds().stream().map(unit -> name(unit, names)).toList(),
                concluding == null ? null : name(concluding, names),
                state(day, clock.today()),
                review == null ? null : review.status(),
                review != null && reviewSight.mayRead(asker, review, directive) ? review.id() : null);
    }

    private String name(String unitId, Map<String, String> names) {
        return names.computeIfAbsent(unitId, organizations::nameOf);
    }

    private static CalendarState state(ReviewDay day, LocalDate today) {
        if (day.isAhead()) {
            return day.dueOn().isBefore(today) ? CalendarState.LATE : CalendarState.AHEAD;
        }
        if (day.isOpen()) {
            return day.dueOn().isBefore(today) ? CalendarState.LATE : CalendarState.RUNNING;
        }
        return day.isHeld() ? CalendarState.HELD : CalendarState.RELEASED;
    }

    /** From which day the reviews of a directive are counted; null where it has none. */
    public @Nullable BaseDay baseOf(String directiveId) {
        return days.baseOf(directiveId).orElse(null);
    }
}
