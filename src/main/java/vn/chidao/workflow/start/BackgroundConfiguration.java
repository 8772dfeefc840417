package vn.chidao.workflow.start;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Workers run in the background unless {@code chidao.background} is off, as in tests that run them by hand. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableAsync
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class BackgroundConfiguration {}
