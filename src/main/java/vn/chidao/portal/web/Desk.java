package vn.chidao.portal.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.IssuedView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** What waits for the person signed in, and what others owe to what his organisations have issued. */
@Component
class Desk {

    /** So many directives stand beside the desk: those with open work, then the latest. */
    private static final int ISSUED = 15;

    private final WorkList workList;
    private final DirectiveCatalog directives;
    private final VisibleDirectives visible;
    private final CurrentUser user;
    private final BusinessClock clock;

    Desk(
            WorkList workList,
            DirectiveCatalog directives,
            VisibleDirectives visible,
            CurrentUser user,
            BusinessClock clock) {
        this.workList = workList;
        this.directives = directives;
        this.visible = visible;
        this.user = user;
        this.clock = clock;
    }

    Contents contents() {
        List<WorkItem> own = workList.openFor(user.username());
        List<PositionView> positions = user.positions();
        Set<String> units = positions.stream().map(PositionView::unitId).collect(Collectors.toSet());
        List<IssuedView> issued = units.isEmpty() ? List.of() : issuedBy(units);
        Set<String> mine = positions.stream().map(PositionView::id).collect(Collectors.toSet());
        List<WorkItem> owed = issued.isEmpty()
                ? List.of()
                : workList.openOfDirectives(issued.stream().map(IssuedView::id).toList()).stream()
                        .filter(item -> item.groups().stream().noneMatch(mine::contains))
                        .toList();
        return new Contents(own, mayRead(issued, owed), standings(issued, owed));
    }

    /** Piece by piece only what he may look into of each organisation; how much there is, everybody who issued it may know. */
    private List<WorkItem> mayRead(List<IssuedView> issued, List<WorkItem> owed) {
        LocalDate today = clock.today();
        Asker asker = user.asker();
        Map<String, IssuedView> byId =
                issued.stream().collect(Collectors.toMap(IssuedView::id, each -> each, (first, again) -> first));
        Map<Glance, Boolean> decided = new HashMap<>();
        return owed.stream()
                .filter(item -> item.unitId() != null
                        && decided.computeIfAbsent(
                                new Glance(
                                        item.unitId(),
                                        byId.get(String.valueOf(item.directiveId()))
                                                .followUpUnitId(),
                                        item.isLate(today)),
                                glance -> glance.isAllowed(asker)))
                .toList();
    }

    /** A look into what an organisation has to do by a directive that another follows up. */
    private record Glance(String unitId, @Nullable String followUpUnitId, boolean late) {

        boolean isAllowed(Asker asker) {
            return asker.may(
                    late ? Right.READ_LATE : Right.READ_OPEN_WORK,
                    Thing.of(unitId).followedBy(followUpUnitId));
        }
    }

    private List<IssuedView> issuedBy(Set<String> units) {
        Set<String> inSight = visible.ids();
        return directives.inForceFrom(units).stream()
                .filter(issued -> inSight.contains(issued.id()))
                .toList();
    }

    private List<Issued> standings(List<IssuedView> issued, List<WorkItem> owed) {
        LocalDate today = clock.today();
        Map<String, List<WorkItem>> byDirective =
                owed.stream().collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.directiveId())));
        return issued.stream()
                .map(each -> {
                    List<WorkItem> open = byDirective.getOrDefault(each.id(), List.of());
                    return new Issued(
                            each,
                            open.size(),
                            (int) open.stream()
                                    .filter(item -> item.isLate(today))
                                    .count(),
                            open.stream()
                                    .map(WorkItem::dueOn)
                                    .filter(Objects::nonNull)
                                    .filter(due -> !due.isBefore(today))
                                    .min(Comparator.naturalOrder())
                                    .orElse(null));
                })
                .sorted(Comparator.comparing((Issued each) -> each.open() == 0))
                .limit(ISSUED)
                .toList();
    }

    /**
     * @param own what waits for this person, due first
     * @param owed what waits for others by what his organisations have issued and he may look into, due first
     */
    record Contents(List<WorkItem> own, List<WorkItem> owed, List<Issued> issued) {

        List<WorkItem> shownAs(DeskFilter.Show show, LocalDate today) {
            return (show == DeskFilter.Show.GIVEN ? owed : own)
                    .stream()
                            .filter(item -> DeskFilter.passes(show, item, today))
                            .toList();
        }
    }

    /**
     * A directive and how its work stands with the others.
     *
     * @param nextDue the next deadline from today on; null where none is set
     */
    public record Issued(
            IssuedView directive,
            int open,
            int late,
            @Nullable LocalDate nextDue) {}
}
