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

    @Scheduled(
            initialDelayString = "${chidao.exchange.send-every:5s}",
            fixedDelayString = "${chidao.exchange.send-every:5s}")
    void send() {
        guarded(dispatch::dispatchDue);
    }

    @Scheduled(
            initialDelayString = "${chidao.exchange.folder-every:10s}",
            fixedDelayString = "${chidao.exchange.folder-every:10s}")
    void lookIntoFolder() {
        guarded(files::poll);
    }

    @Scheduled(
            initialDelayString = "${chidao.exchange.mailbox-every:60s}",
            fixedDelayString = "${chidao.exchange.mailbox-every:60s}")
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
