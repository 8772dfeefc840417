package vn.chidao.steering;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a new day has begun, so that it is noticed by itself. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class MeetingTick {

    private final MeetingRounds rounds;

    MeetingTick(MeetingRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(initialDelay = 95_000, fixedDelay = 300_000)
    void regularly() {
        rounds.run();
    }
}
