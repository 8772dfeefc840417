package vn.chidao.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks into the outbox every few seconds, on every node. Off where work in the background is off, as in tests. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class MailDispatchSchedule {

    private final MailDispatch dispatch;

    MailDispatchSchedule(MailDispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    void look() {
        dispatch.dispatchDue();
    }
}
