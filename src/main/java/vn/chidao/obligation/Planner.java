package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;

/**
 * Opens occurrences when their day has come, once each, however many nodes run and however many days were missed, and
 * hands each to the stage that works it off.
 */
@Service
public class Planner implements SmartInitializingSingleton {

    private final ObligationRepository obligations;
    private final Schedule schedule;
    private final OrganizationDirectory organizations;
    private final ObjectProvider<OccurrenceStarter> starters;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Planner(
            ObligationRepository obligations,
            Schedule schedule,
            OrganizationDirectory organizations,
            ObjectProvider<OccurrenceStarter> starters,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.schedule = schedule;
        this.organizations = organizations;
        this.starters = starters;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Opens everything that opens on or before this day and is not open yet, in the order of days. Harmless to repeat;
     * a second node waits for the first and then finds nothing left.
     *
     * @return how many occurrences were opened
     */
    @Transactional
    public int runThrough(LocalDate day) {
        LocalDate lastRun = lockPlannerDay();
        int opened = open(obligations.findByStatusOrderByDirectiveIdAscPositionAsc(ObligationStatus.IN_FORCE), day);
        if (lastRun == null || lastRun.isBefore(day)) {
            jdbc.sql("update planner_day set last_run_on = :day where id = 'planner'")
                    .param("day", day)
                    .update();
        }
        return opened;
    }

    private @Nullable LocalDate lockPlannerDay() {
        return jdbc.sql("select last_run_on from planner_day where id = 'planner' for update")
                .query((rs, row) -> rs.getObject(1, LocalDate.class))
                .list()
                .get(0);
    }

    /**
     * Opens what these obligations have to open by this day. Used where a decision makes work fall due at once; without
     * the planner's lock, since the unique key alone keeps occurrences single.
     */
    int open(List<Obligation> inForce, LocalDate day) {
        List<Due> due = inForce.stream()
                .flatMap(obligation -> dueBy(day, obligation).stream())
                .sorted(Comparator.comparing(Due::opensOn))
                .toList();
        int opened = 0;
        for (Due one : due) {
            opened += open(one, day) ? 1 : 0;
        }
        return opened;
    }

    private record Due(Obligation obligation, String unitId, Obligation.Opening opening) {

        LocalDate opensOn() {
            return opening.slot().opensOn();
        }

        String occurrenceId() {
            return Occurrence.idOf(obligation.id(), unitId, opening.slot().periodKey());
        }
    }

    private List<Due> dueBy(LocalDate day, Obligation obligation) {
        List<Obligation.Opening> openings = obligation.openingsThrough(day, schedule);
        if (openings.isEmpty()) {
            return List.of();
        }
        Set<String> existing = new HashSet<>(jdbc.sql("select id from occurrence where obligation_id = :id")
                .param("id", obligation.id())
                .query(String.class)
                .list());
        return openings.stream()
                .flatMap(opening -> obligation.unitsOn(opening.slot().opensOn()).stream()
                        .map(unitId -> new Due(obligation, unitId, opening)))
                .filter(due -> !existing.contains(due.occurrenceId()))
                .filter(due -> isAlive(due.unitId(), day))
                .toList();
    }

    /** A dissolved organisation receives no new work. */
    private boolean isAlive(String unitId, LocalDate day) {
        return organizations
                .unit(unitId)
                .filter(unit -> unit.validTo() == null || !unit.validTo().isBefore(day))
                .isPresent();
    }

    private boolean open(Due due, LocalDate day) {
        Occurrence occurrence = new Occurrence(
                due.obligation(),
                due.unitId(),
                due.opening().line(),
                due.opening().slot(),
                day);
        OccurrenceView view = occurrence.view();
        if (!insert(view, day)) {
            return false;
        }
        events.publishEvent(new OccurrenceOpened(
                view.id(),
                view.obligationId(),
                view.directiveId(),
                view.obligationCode(),
                view.unitId(),
                organizations.nameOf(view.unitId()),
                view.stage(),
                view.periodLabel(),
                view.dueOn()));
        starterOf(view.stage()).start(view);
        return true;
    }

    private boolean insert(OccurrenceView view, LocalDate day) {
        return jdbc.sql("""
                                insert into occurrence (id, version, obligation_id, obligation_code, directive_id, unit_id,
                                    rhythm, stage, period_key, period_label, period_start, period_end, opens_on,
                                    original_due_on, due_on, opened_on, status)
                                values (:id, 0, :obligationId, :code, :directiveId, :unitId, :rhythm, :stage, :periodKey,
                                    :periodLabel, :periodStart, :periodEnd, :opensOn, :dueOn, :dueOn, :openedOn, :status)
                                on conflict do nothing
                                """)
                        .param("id", view.id())
                        .param("obligationId", view.obligationId())
                        .param("code", view.obligationCode())
                        .param("directiveId", view.directiveId())
                        .param("unitId", view.unitId())
                        .param("rhythm", view.rhythm().name())
                        .param("stage", view.stage().name())
                        .param("periodKey", view.periodKey())
                        .param("periodLabel", view.periodLabel())
                        .param("periodStart", view.periodStart())
                        .param("periodEnd", view.periodEnd())
                        .param("opensOn", view.opensOn())
                        .param("dueOn", view.dueOn())
                        .param("openedOn", day)
                        .param("status", view.status())
                        .update()
                == 1;
    }

    private OccurrenceStarter starterOf(ObligationStage stage) {
        OccurrenceStarter starter = startersByStage().get(stage);
        if (starter == null) {
            throw new IllegalStateException("no stage works off occurrences of " + stage);
        }
        return starter;
    }

    private Map<ObligationStage, OccurrenceStarter> startersByStage() {
        Map<ObligationStage, OccurrenceStarter> byStage = new EnumMap<>(ObligationStage.class);
        starters.forEach(starter -> {
            if (byStage.put(starter.stage(), starter) != null) {
                throw new IllegalStateException("two stages work off occurrences of " + starter.stage());
            }
        });
        return byStage;
    }

    /** Refuses to start while a rhythm in use names a stage that nobody serves. */
    @Override
    public void afterSingletonsInstantiated() {
        Set<ObligationStage> served = startersByStage().keySet();
        jdbc.sql("select distinct stage from rhythm_line where valid_to is null").query(String.class).list().stream()
                .map(ObligationStage::valueOf)
                .filter(stage -> !served.contains(stage))
                .findFirst()
                .ifPresent(stage -> {
                    throw new IllegalStateException("no stage works off occurrences of " + stage);
                });
    }
}
