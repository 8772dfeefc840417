package vn.chidao.coordination;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a year has ended, so that it is noticed by itself. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class ProgrammeTick {

    private final ProgrammeYears years;

    ProgrammeTick(ProgrammeYears years) {
        this.years = years;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void regularly() {
        years.endOver();
    }
}
