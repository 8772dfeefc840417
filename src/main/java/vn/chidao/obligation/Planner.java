package vn.chidao.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.organization.OrganizationDirectory;

/**
 * Opens occurrences when their day has come, once each, however many nodes run and however many days were missed, and
 * hands each to the stage that works it off.
 */
@Service
public class Planner implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(Planner.class);

    private static final int LONGEST_RHYTHM_YEARS = 5;

    private final ObligationRepository obligations;
    private final Schedule schedule;
    private final IssuersTerms terms;
    private final OrganizationDirectory organizations;
    private final ObjectProvider<OccurrenceStarter> starters;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate eachAlone;

    Planner(
            ObligationRepository obligations,
            Schedule schedule,
            IssuersTerms terms,
            OrganizationDirectory organizations,
            ObjectProvider<OccurrenceStarter> starters,
            MessageSource messages,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.obligations = obligations;
        this.schedule = schedule;
        this.terms = terms;
        this.organizations = organizations;
        this.starters = starters;
        this.messages = messages;
        this.jdbc = jdbc;
        this.events = events;
        this.eachAlone = new TransactionTemplate(transactions);
        this.eachAlone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Opens everything that opens on or before this day and is not open yet, in the order of days. Harmless to repeat;
     * a second node waits for the first and then finds nothing left. What one obligation opens on one day is a
     * transaction of its own: an obligation that cannot be opened is logged and tried again with the next run, the
     * others go on.
     *
     * @return how many occurrences were opened
     */
    public int runThrough(LocalDate day) {
        Map<Batch, List<Due>> batches = new LinkedHashMap<>();
        for (Due due : inTransaction(() -> dueInForce(day))) {
            batches.computeIfAbsent(new Batch(due.opensOn(), due.obligation().id()), batch -> new ArrayList<>())
                    .add(due);
        }
        Set<String> failing = new LinkedHashSet<>();
        int opened = 0;
        for (Map.Entry<Batch, List<Due>> batch : batches.entrySet()) {
            String obligationId = batch.getKey().obligationId();
            // Later periods of an obligation that fails now would overtake the earlier one.
            if (failing.contains(obligationId)) {
                continue;
            }
            try {
                opened += inTransaction(() -> openLocked(obligationId, batch.getValue(), day));
            } catch (RuntimeException e) {
                failing.add(obligationId);
                log.error("obligation {} cannot be opened; the next run tries again", obligationId, e);
            }
        }
        if (failing.isEmpty()) {
            inTransaction(() -> jdbc.sql("""
                            update planner_day set last_run_on = :day
                            where id = 'planner' and (last_run_on is null or last_run_on < :day)
                            """).param("day", day).update());
        }
        return opened;
    }

    /** What one obligation opens on one day, for all its organisations. */
    private record Batch(LocalDate opensOn, String obligationId) {}

    /**
     * The first day after this one on which something opens, by the rhythms of today; empty where nothing ever does. For
     * whoever passes over days on which nothing happens.
     */
    public Optional<LocalDate> nextOpeningAfter(LocalDate day) {
        LocalDate farthest = day.plusYears(LONGEST_RHYTHM_YEARS + 1);
        return inTransaction(() ->
                obligations.findByStatusOrderByDirectiveIdAscPositionAsc(ObligationStatus.IN_FORCE).stream()
                        .flatMap(obligation ->
                                obligation.openingsThrough(farthest, schedule, terms.of(obligation)).stream())
                        .map(opening -> opening.slot().opensOn())
                        .filter(opens -> opens.isAfter(day))
                        .min(Comparator.naturalOrder()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(eachAlone.execute(status -> work.get()));
    }

    private List<Due> dueInForce(LocalDate day) {
        return due(obligations.findByStatusOrderByDirectiveIdAscPositionAsc(ObligationStatus.IN_FORCE), day);
    }

    private int openLocked(String obligationId, List<Due> batch, LocalDate day) {
        lock();
        return obligations
                .findById(obligationId)
                .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                // Before the lock was had, somebody may have moved the day.
                .map(obligation -> openAll(
                        batch.stream()
                                .filter(due -> obligation.stillOpens(due.opening()))
                                .toList(),
                        day))
                .orElse(0);
    }

    /** Keeps every planner waiting until the caller's transaction ends. */
    void lock() {
        jdbc.sql("select id from planner_day where id = 'planner' for update")
                .query(String.class)
                .single();
    }

    /**
     * Opens what these obligations have to open by this day. Used where a decision makes work fall due at once; without
     * the planner's lock, since the unique key alone keeps occurrences single.
     */
    int open(List<Obligation> inForce, LocalDate day) {
        return openAll(due(inForce, day), day);
    }

    private int openAll(List<Due> due, LocalDate day) {
        int opened = 0;
        for (Due one : due) {
            opened += open(one, day) ? 1 : 0;
        }
        return opened;
    }

    private List<Due> due(List<Obligation> inForce, LocalDate day) {
        return inForce.stream()
                .flatMap(obligation -> dueBy(day, obligation).stream())
                .sorted(Comparator.comparing(Due::opensOn))
                .toList();
    }

    private record Due(Obligation obligation, String unitId, Opening opening) {

        LocalDate opensOn() {
            return opening.slot().opensOn();
        }

        Stream<String> occurrenceIdsOfLine() {
            return obligation.lineOf(unitId).stream()
                    .map(unit -> Occurrence.idOf(
                            obligation.id(), unit, opening.slot().periodKey()));
        }

        /**
         * Whether the work of another term is not finished: the day of a term that was decided and the term that is entered
         * later under another name are one, and nobody reviews two terms at once.
         */
        boolean isHeldUp(List<Opened> opened) {
            Set<String> own = obligation.lineOf(unitId);
            return opening.line().rhythm() == Rhythm.TERM
                    && opened.stream()
                            .anyMatch(other -> other.rhythm() == Rhythm.TERM
                                    && other.stage() == opening.line().stage()
                                    && other.status() == OccurrenceStatus.OPEN
                                    && own.contains(other.unitId()));
        }
    }

    private record Opened(String id, String unitId, Rhythm rhythm, ObligationStage stage, OccurrenceStatus status) {}

    private List<Due> dueBy(LocalDate day, Obligation obligation) {
        List<Opening> openings = obligation.openingsThrough(day, schedule, terms.of(obligation));
        if (openings.isEmpty()) {
            return List.of();
        }
        List<Opened> opened = jdbc.sql(
                        "select id, unit_id, rhythm, stage, status from occurrence where obligation_id = :id")
                .param("id", obligation.id())
                .query(Opened.class)
                .list();
        Set<String> existing = opened.stream().map(Opened::id).collect(Collectors.toSet());
        return openings.stream()
                .flatMap(opening -> obligation.bearersOf(opening.slot().opensOn(), day).stream()
                        .map(unitId -> new Due(obligation, unitId, opening)))
                // A period opened for a body that has handed over since is its successor's already.
                .filter(due -> due.occurrenceIdsOfLine().noneMatch(existing::contains))
                .filter(due -> !due.isHeldUp(opened))
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
                due.opening().slot().periodLabel().in(messages),
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
                                    acting_unit_id, rhythm, stage, period_key, period_label, period_start, period_end, opens_on,
                                    original_due_on, due_on, opened_on, status)
                                values (:id, 0, :obligationId, :code, :directiveId, :unitId, :unitId, :rhythm, :stage, :periodKey,
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
