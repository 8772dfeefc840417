package vn.chidao.workflow.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ClockMoved;
import vn.chidao.workflow.TimeMachine;
import vn.chidao.workflow.engine.Collisions;

/** Keeps the offset in the database and loads it before planner and job executor start. */
@Component
@DependsOnDatabaseInitialization
@Profile("!prod")
@ConditionalOnProperty(name = "chidao.clock.movable", havingValue = "true")
class DatabaseTimeMachine implements TimeMachine {

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    DatabaseTimeMachine(
            JdbcClient jdbc, BusinessClock clock, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
        jdbc.sql("select offset_seconds from clock_setting where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> apply(Duration.ofSeconds(seconds)));
    }

    @Override
    public boolean isMoved() {
        return !clock.offset().isZero();
    }

    @Override
    public synchronized void moveTo(LocalDate day, LocalTime time) {
        ZonedDateTime target = day.atTime(time).atZone(BusinessClock.ZONE);
        // The very first move of an untouched world goes back to the year it plays in; from then on only forward.
        if (isMoved() && target.toInstant().isBefore(clock.instant())) {
            throw BusinessRuleViolation.at("day", "workflow.rule.clock-forward-only");
        }
        LocalDate before = clock.today();
        Duration offset = Duration.ofSeconds(
                Duration.between(clock.realInstant(), target.toInstant()).toSeconds());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            insert into clock_setting (id, offset_seconds) values (1, :offset)
                            on conflict (id) do update set offset_seconds = excluded.offset_seconds
                            """).param("offset", offset.toSeconds()).update();
            events.publishEvent(new ClockSet(before, day));
        });
        apply(offset);
        // What follows from the new time may come later: whoever catches up does so at the next start as well. It is
        // nobody's act, whoever turned the page.
        CurrentActor.run(Actor.SYSTEM, () -> follow(new ClockMoved(before, day)));
    }

    /** Officers go on working meanwhile, and take their rows in another order. */
    private void follow(ClockMoved moved) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> events.publishEvent(moved));
                return;
            } catch (RuntimeException thrown) {
                if (attempt == Collisions.TRIES || !Collisions.caused(thrown)) {
                    throw thrown;
                }
            }
        }
    }

    private void apply(Duration offset) {
        clock.setOffset(offset);
        ClockUtil.offset(offset.toMillis());
    }
}
