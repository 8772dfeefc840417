package vn.chidao.receiving;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks again and again whose deadline has come near or has passed; missed days are caught up. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class ReminderTicks {

    private final CellDisseminations cells;
    private final DirectionTasks tasks;

    ReminderTicks(CellDisseminations cells, DirectionTasks tasks) {
        this.cells = cells;
        this.tasks = tasks;
    }

    @Scheduled(initialDelay = 75_000, fixedDelay = 60_000)
    void regularly() {
        cells.remindDue();
        tasks.remindDue();
    }
}
