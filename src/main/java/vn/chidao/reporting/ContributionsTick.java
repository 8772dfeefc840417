package vn.chidao.reporting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a day for contributions has passed, so that a new day is noticed by itself. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class ContributionsTick {

    private final ContributionsWatch watch;

    ContributionsTick(ContributionsWatch watch) {
        this.watch = watch;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void regularly() {
        watch.closeDue();
    }
}
