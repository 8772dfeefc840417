package vn.chidao.exchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends and looks for what has come every few seconds. Off where work in the background is off, as in tests. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class ExchangeSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeSchedule.class);

    private final ExchangeDispatch dispatch;
    private final FileInbox files;
    private final MailInbox mails;

    ExchangeSchedule(ExchangeDispatch dispatch, FileInbox files, MailInbox mails) {
        this.dispatch = dispatch;
        this.files = files;
        this.mails = mails;
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    void send() {
        guarded(dispatch::dispatchDue);
    }

    @Scheduled(initialDelay = 7_000, fixedDelay = 10_000)
    void lookIntoFolder() {
        guarded(files::poll);
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void lookIntoMailbox() {
        guarded(mails::poll);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("a round of the exchange failed; the next one tries again", e);
        }
    }
}
