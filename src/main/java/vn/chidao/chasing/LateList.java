package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Standing;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.chasing.ChaseTable.Tried;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * What is late or soon will be, by organisation: each sees his own, what is below him, and what he follows up. What
 * serves a directive out of somebody's sight is not on his list, not even counted.
 */
@Service
@Transactional(readOnly = true)
public class LateList {

    private final WorkList workList;
    private final ChaseTable chases;
    private final Ladder ladder;
    private final DirectiveWork directiveWork;
    private final DirectiveSight sight;
    private final WorkingDays workingDays;
    private final ActorDirectory directory;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    LateList(
            WorkList workList,
            ChaseTable chases,
            ChasingProperties properties,
            DirectiveWork directiveWork,
            DirectiveSight sight,
            WorkingDays workingDays,
            ActorDirectory directory,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.workList = workList;
        this.chases = chases;
        this.ladder = new Ladder(properties);
        this.directiveWork = directiveWork;
        this.sight = sight;
        this.workingDays = workingDays;
        this.directory = directory;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Which work is looked at. */
    public enum Show {
        /** Its deadline has passed. */
        LATE,
        /** Its deadline is today or within the days on which the ladder begins. */
        SOON
    }

    /** @param directiveId only what serves this one, or null for all */
    public List<LateUnit> of(Asker asker, Show show, @Nullable String directiveId) {
        LocalDate today = clock.today();
        Set<String> visible = sight.of(asker);
        List<WorkItem> items = workList.dueUntil(until(show)).stream()
                .filter(item -> (show == Show.LATE) == item.isLate(today))
                .filter(item -> directiveId == null || directiveId.equals(item.directiveId()))
                .filter(item -> item.directiveId() == null || visible.contains(item.directiveId()))
                .toList();
        TaskUnits units = new TaskUnits(directory, organizations);
        Map<String, Thing> things = thingsOf(items, units);
        Map<String, Tried> tried =
                chases.triedWith(items.stream().map(WorkItem::taskId).toList());
        Map<Thing, Standings> decided = new HashMap<>();
        Map<String, WorkCalendar> calendars = new HashMap<>();
        Map<String, List<LateWork>> byUnit = new LinkedHashMap<>();
        for (WorkItem item : items) {
            String unit = units.of(item);
            Thing thing = things.get(item.taskId());
            if (unit == null || thing == null) {
                continue;
            }
            Standings standing = decided.computeIfAbsent(thing, each -> standings(asker, each));
            if (standing.sees()) {
                WorkCalendar calendar = calendars.computeIfAbsent(unit, workingDays::of);
                byUnit.computeIfAbsent(unit, each -> new ArrayList<>())
                        .add(work(item, calendar, tried.get(item.taskId()), standing.chaser()));
            }
        }
        return byUnit.entrySet().stream()
                .map(each -> new LateUnit(each.getKey(), units.nameOf(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingInt(LateUnit::count).reversed().thenComparing(LateUnit::unitName))
                .toList();
    }

    /** The position in which somebody watches over this task and may chase it; empty where it is not his to chase. */
    Optional<String> chaserOf(Asker asker, WorkItem item) {
        if (item.directiveId() != null && !sight.of(asker).contains(item.directiveId())) {
            return Optional.empty();
        }
        Thing thing =
                thingsOf(List.of(item), new TaskUnits(directory, organizations)).get(item.taskId());
        return thing == null
                ? Optional.empty()
                : Optional.ofNullable(standings(asker, thing).chaser());
    }

    /** As far as access is concerned: of whom each of these is, and who watches over it. Tasks of no organisation are left out. */
    Map<String, Thing> thingsOf(List<WorkItem> items, TaskUnits units) {
        Map<String, String> supervisors =
                workList.supervisorsOf(items.stream().map(WorkItem::taskId).toList());
        Map<Watched, Thing> known = new HashMap<>();
        Map<String, Thing> directives = new HashMap<>();
        Map<String, Thing> things = new HashMap<>();
        for (WorkItem item : items) {
            String unit = units.of(item);
            if (unit != null) {
                Watched watched = new Watched(unit, item.directiveId(), supervisors.get(item.taskId()));
                things.put(item.taskId(), known.computeIfAbsent(watched, each -> thing(each, directives)));
            }
        }
        return things;
    }

    private LocalDate until(Show show) {
        LocalDate today = clock.today();
        return show == Show.LATE ? today.minusDays(1) : workingDays.plus(today, ladder.foot());
    }

    private LateWork work(WorkItem item, WorkCalendar calendar, @Nullable Tried tried, @Nullable String chaser) {
        LocalDate today = clock.today();
        LocalDate due = item.dueOn();
        return new LateWork(
                item,
                due == null ? 0 : calendar.between(today, due),
                tried == null ? 0 : tried.times(),
                tried == null ? null : tried.latest(),
                tried != null && today.equals(tried.byHandOn()),
                chaser);
    }

    private Thing thing(Watched watched, Map<String, Thing> directives) {
        String directiveId = watched.directiveId();
        Set<String> bodies = directiveId == null
                ? Set.of()
                : directives
                        .computeIfAbsent(directiveId, id -> directiveWork.of(id, watched.unitId()))
                        .followers();
        return new Thing(Set.of(watched.unitId()), bodies).followedBy(watched.supervisorUnitId());
    }

    private static Standings standings(Asker asker, Thing thing) {
        return new Standings(
                asker.may(Right.READ_LATE, thing),
                asker.standingFor(Right.CHASE, thing).map(Standing::positionId).orElse(null));
    }

    private record Watched(
            String unitId,
            @Nullable String directiveId,
            @Nullable String supervisorUnitId) {}

    private record Standings(boolean sees, @Nullable String chaser) {}
}
