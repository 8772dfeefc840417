package vn.chidao.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.chidao.shared.BusinessClock;

/** The one business clock everybody is given. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(Clock.systemUTC());
    }
}
