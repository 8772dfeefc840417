package vn.chidao.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks into the outbox every few seconds, on every node. Off where work in the background is off, as in tests. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class MailDispatchSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatchSchedule.class);

    private final MailDispatch dispatch;

    MailDispatchSchedule(MailDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void look() {
        try {
            dispatch.dispatchDue();
        } catch (RuntimeException e) {
            LOG.error("sending mail failed; the next round tries again", e);
        }
    }
}
