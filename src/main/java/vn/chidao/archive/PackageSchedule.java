package vn.chidao.archive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes what was ordered right after the commit, and looks for what is left every minute. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class PackageSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(PackageSchedule.class);

    private final PackageMaker maker;

    PackageSchedule(PackageMaker maker) {
        this.maker = maker;
    }

    @Async
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void soon(PackagesDue event) {
        run();
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
    void regularly() {
        run();
    }

    private void run() {
        try {
            maker.makeDue();
        } catch (RuntimeException e) {
            LOG.error("a round of the archive failed; the next one tries again", e);
        }
    }
}
