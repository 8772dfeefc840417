package vn.chidao.chasing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ClockMoved;

/** Looks every few minutes whether work has reached a rung; days on which nobody looked are caught up. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class ChasingTicks {

    private static final Logger log = LoggerFactory.getLogger(ChasingTicks.class);

    private final ChasingRounds rounds;

    ChasingTicks(ChasingRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 300_000)
    void regularly() {
        try {
            rounds.run();
        } catch (RuntimeException e) {
            log.error("reminding failed; the next round tries again", e);
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        rounds.run();
    }
}
