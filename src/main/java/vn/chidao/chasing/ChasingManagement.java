package vn.chidao.chasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Chasing by hand, in words of one's own. One act, in the caller's transaction. */
@Service
@Transactional
public class ChasingManagement {

    static final int LONGEST_WORDS = 1_000;

    private final WorkList workList;
    private final ChaseTable chases;
    private final LateList late;
    private final Access access;
    private final WorkingDays workingDays;
    private final ActorDirectory directory;
    private final OrganizationDirectory organizations;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ChasingManagement(
            WorkList workList,
            ChaseTable chases,
            LateList late,
            Access access,
            WorkingDays workingDays,
            ActorDirectory directory,
            OrganizationDirectory organizations,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.workList = workList;
        this.chases = chases;
        this.late = late;
        this.access = access;
        this.workingDays = workingDays;
        this.directory = directory;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody chases in one of his positions. */
    public record Lot(Actor actor, List<String> taskIds) {

        public Lot {
            taskIds = List.copyOf(taskIds);
        }
    }

    /**
     * Tells whoever has one of these tasks, each person once per lot, in these words; a task that is done by now or was
     * chased by hand today is passed over.
     *
     * @return how many were chased
     * @throws BusinessRuleViolation without words, or when none of them is left to chase
     * @throws vn.chidao.shared.AccessRefused when one of them is not for its actor to chase; then none is chased
     */
    public int chase(List<Lot> lots, @Nullable String words) {
        String said = wordsOf(words);
        if (lots.isEmpty()) {
            throw BusinessRuleViolation.at("task", "chasing.rule.none-chosen");
        }
        List<WorkItem> open = workList.open();
        int chased = 0;
        for (Lot lot : lots) {
            Set<String> chosen = Set.copyOf(lot.taskIds());
            List<WorkItem> items = open.stream()
                    .filter(item -> chosen.contains(item.taskId()) && item.dueOn() != null)
                    .filter(item -> !item.groups().isEmpty())
                    .toList();
            chased += CurrentActor.call(lot.actor(), () -> chase(items, lot.actor(), said));
        }
        if (chased == 0) {
            throw BusinessRuleViolation.of("chasing.rule.nothing-to-chase");
        }
        return chased;
    }

    private int chase(List<WorkItem> items, Actor actor, String words) {
        TaskUnits units = new TaskUnits(directory, organizations);
        Map<String, Thing> things = late.thingsOf(items, units);
        Set.copyOf(things.values()).forEach(thing -> access.require(Right.CHASE, thing, "chasing.refused.chase"));
        LocalDate today = clock.today();
        List<ChasedTask> chased = new ArrayList<>();
        Map<UnitAndDirective, Integer> counts = new LinkedHashMap<>();
        for (WorkItem item : items) {
            String unit = units.of(item);
            LocalDate due = Objects.requireNonNull(item.dueOn());
            if (unit != null && chases.add(byHand(item, due, actor, words))) {
                chased.add(ChasedTask.of(item, due, units, workingDays.of(unit).between(today, due)));
                counts.merge(new UnitAndDirective(unit, item.directiveId()), 1, Integer::sum);
            }
        }
        if (!chased.isEmpty()) {
            events.publishEvent(new WorkChased(today, words, actor.personName(), actor.positionName(), chased));
            counts.forEach((whose, tasks) -> events.publishEvent(
                    new UnitChased(whose.unitId(), units.nameOf(whose.unitId()), whose.directiveId(), tasks, words)));
        }
        return chased.size();
    }

    private Chase byHand(WorkItem item, LocalDate due, Actor actor, String words) {
        return new Chase(
                item.taskId(),
                due,
                ChaseKind.BY_HAND,
                0,
                clock.today(),
                words,
                actor.personName(),
                actor.positionName(),
                clock.instant());
    }

    private static String wordsOf(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw BusinessRuleViolation.at("words", "chasing.rule.words-required");
        }
        if (words.strip().length() > LONGEST_WORDS) {
            throw BusinessRuleViolation.at("words", "chasing.rule.words-too-long", LONGEST_WORDS);
        }
        return words.strip();
    }

    private record UnitAndDirective(String unitId, @Nullable String directiveId) {}
}
