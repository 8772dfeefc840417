package vn.chidao.organization;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether the day of an approved reorganisation has come; a missed day is caught up. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class ReorganisationTick {

    private final ReorganisationManagement reorganisations;

    ReorganisationTick(ReorganisationManagement reorganisations) {
        this.reorganisations = reorganisations;
    }

    @Scheduled(initialDelay = 45_000, fixedDelay = 60_000)
    void regularly() {
        reorganisations.reachDay();
    }
}
