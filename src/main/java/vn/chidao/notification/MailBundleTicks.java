package vn.chidao.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.chidao.workflow.ClockMoved;

/** Looks every few minutes whether it is morning, and when the business clock has been moved. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class MailBundleTicks {

    private static final Logger log = LoggerFactory.getLogger(MailBundleTicks.class);

    private final MailBundles bundles;

    MailBundleTicks(MailBundles bundles) {
        this.bundles = bundles;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 300_000)
    void regularly() {
        try {
            bundles.run();
        } catch (RuntimeException e) {
            log.error("bundling mails failed; the next round tries again", e);
        }
    }

    /** After what others have to say of the new day in the same transaction, which belongs into its mail. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(ClockMoved moved) {
        bundles.run();
    }
}
