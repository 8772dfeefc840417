package vn.chidao.workflow.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.chidao.workflow.ProcessStarts;

/** Starts what was asked for, right after the commit and every few seconds. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class StartWorker {

    private static final Logger log = LoggerFactory.getLogger(StartWorker.class);

    private final ProcessStarts starts;

    StartWorker(ProcessStarts starts) {
        this.starts = starts;
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void soon(StartsRequested event) {
        run();
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void regularly() {
        run();
    }

    private void run() {
        try {
            starts.startDue();
        } catch (RuntimeException e) {
            log.error("starting instances failed; the next round tries again", e);
        }
    }
}
