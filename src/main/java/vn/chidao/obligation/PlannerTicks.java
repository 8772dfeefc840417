package vn.chidao.obligation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import vn.chidao.shared.BusinessClock;

/** Runs the planner again and again: a day that begins is seen within minutes, missed days at the next start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class PlannerTicks {

    private final Planner planner;
    private final BusinessClock clock;

    PlannerTicks(Planner planner, BusinessClock clock) {
        this.planner = planner;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${chidao.obligation.planner-delay:PT1M}",
            fixedDelayString = "${chidao.obligation.planner-delay:PT1M}")
    void runThroughToday() {
        planner.runThrough(clock.today());
    }
}
