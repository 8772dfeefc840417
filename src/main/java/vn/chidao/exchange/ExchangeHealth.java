package vn.chidao.exchange;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Messages that got stuck, as details: they want a person, not a restart, so the status stays UP. */
@Component("exchange")
class ExchangeHealth implements HealthIndicator {

    private final ExchangeWatch watch;

    ExchangeHealth(ExchangeWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("outboxAgeSeconds", watch.age().toSeconds())
                .withDetail("failedMessages", watch.failed())
                .withDetail("messagesForAttention", watch.waitingForAttention())
                .build();
    }
}
