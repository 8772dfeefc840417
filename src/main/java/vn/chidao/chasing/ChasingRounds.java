package vn.chidao.chasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Climbs the ladder: whoever has reached a rung is told once, on whichever node and however often one looks. */
@Service
public class ChasingRounds {

    /** An organisation may have days off of its own, so its ladder may begin some days before the country's. */
    private static final int OWN_DAYS_OFF = 30;

    private final WorkList workList;
    private final ChaseTable chases;
    private final Ladder ladder;
    private final WorkingDays workingDays;
    private final ActorDirectory directory;
    private final OrganizationDirectory organizations;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ChasingRounds(
            WorkList workList,
            ChaseTable chases,
            ChasingProperties properties,
            WorkingDays workingDays,
            ActorDirectory directory,
            OrganizationDirectory organizations,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.workList = workList;
        this.chases = chases;
        this.ladder = new Ladder(properties);
        this.workingDays = workingDays;
        this.directory = directory;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells everybody whose work has reached a rung by today and was not told yet. A rung on which nobody could be told
     * is not climbed: whoever fills the post is told then.
     *
     * @return how many pieces of work somebody was told of
     */
    @Transactional
    public int run() {
        LocalDate today = clock.today();
        Instant now = clock.instant();
        TaskUnits units = new TaskUnits(directory, organizations);
        List<WorkItem> items =
                workList.dueUntil(workingDays.plus(today, ladder.foot()).plusDays(OWN_DAYS_OFF));
        List<String> ids = items.stream().map(WorkItem::taskId).toList();
        Set<String> climbed = chases.climbed(ids);
        Map<String, String> supervisors = workList.supervisorsOf(ids);
        Map<String, WorkCalendar> calendars = new HashMap<>();
        List<ChasedTask> reminded = new ArrayList<>();
        Map<TaskUnits.Superior, List<ChasedTask>> told = new LinkedHashMap<>();
        for (WorkItem item : items) {
            LocalDate due = item.dueOn();
            if (due == null || item.groups().isEmpty()) {
                continue;
            }
            String unit = units.of(item);
            WorkCalendar calendar = calendars.computeIfAbsent(unit == null ? "" : unit, workingDays::of);
            LocalDate offered = LocalDate.ofInstant(item.createdAt(), BusinessClock.ZONE);
            if (!units.isHeld(item)) {
                continue;
            }
            for (Ladder.Rung rung : ladder.reached(calendar, due, offered, today)) {
                if (climbed.contains(ChaseTable.rung(item.taskId(), due, rung.step()))) {
                    continue;
                }
                List<TaskUnits.Superior> superiors = rung.kind() == ChaseKind.SUPERIOR
                        ? units.superiorsOf(item, supervisors.get(item.taskId()))
                        : List.of();
                ChaseKind kind = superiors.isEmpty() ? ChaseKind.REMINDER : ChaseKind.SUPERIOR;
                if (chases.add(new Chase(item.taskId(), due, kind, rung.step(), today, null, null, null, now))) {
                    ChasedTask task = ChasedTask.of(item, due, units, calendar.between(today, due));
                    reminded.add(task);
                    superiors.forEach(superior -> told.computeIfAbsent(superior, each -> new ArrayList<>())
                            .add(task));
                }
            }
        }
        if (!reminded.isEmpty()) {
            events.publishEvent(new PeopleReminded(today, reminded));
        }
        told.forEach((superior, tasks) ->
                events.publishEvent(new SuperiorTold(today, superior.unitId(), superior.groups(), tasks)));
        return reminded.size();
    }
}
