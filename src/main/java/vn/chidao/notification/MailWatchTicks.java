package vn.chidao.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes the daily mail to oneself, and raises the alarm in the log while mails do not leave. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class MailWatchTicks {

    private static final Logger log = LoggerFactory.getLogger(MailWatchTicks.class);

    private final MailSelfTest selfTest;
    private final MailWatch watch;

    MailWatchTicks(MailSelfTest selfTest, MailWatch watch) {
        this.selfTest = selfTest;
        this.watch = watch;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
    void look() {
        try {
            selfTest.run();
            if (watch.isStuck()) {
                log.error("mails do not leave: the oldest has waited for {}", watch.age());
            }
        } catch (RuntimeException e) {
            log.error("watching the mails failed; the next round tries again", e);
        }
    }
}
