package vn.chidao.review;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a day for opinions has passed, so that it is noticed by itself. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class OpinionTick {

    private final OpinionRounds rounds;

    OpinionTick(OpinionRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(initialDelay = 95_000, fixedDelay = 300_000)
    void regularly() {
        rounds.run();
    }
}
