package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;

/** What the profiles switch on, and that demo and production are never one. */
class DemoProfileTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer());

    @Test
    void demoAndProductionTogetherDoNotStart() {
        application
                .withPropertyValues("spring.profiles.active=prod,demo")
                .withUserConfiguration(DemoInProductionRefusal.class, DemoWorld.class)
                .run(started -> assertThat(started)
                        .hasFailed()
                        .getFailure()
                        .hasMessageContaining("Profiles demo and prod are both active"));
    }

    @Test
    void productionMovesNoClockAndKeepsCookiesToTls() {
        application.withPropertyValues("spring.profiles.active=prod").run(started -> {
            Environment settings = started.getEnvironment();
            assertThat(settings.getProperty("chidao.clock.movable", Boolean.class))
                    .isFalse();
            assertThat(settings.getProperty("server.servlet.session.cookie.secure", Boolean.class))
                    .isTrue();
            assertThat(settings.getProperty("camunda.bpm.webapp.session-cookie.enable-secure-cookie", Boolean.class))
                    .isTrue();
            assertThat(settings.getProperty("camunda.bpm.webapp.csrf.enable-secure-cookie", Boolean.class))
                    .isTrue();
            assertThat(settings.getProperty("camunda.bpm.webapp.header-security.hsts-disabled", Boolean.class))
                    .isFalse();
            assertThat(settings.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        });
    }

    @Test
    void theDemoIsReachedWithoutTls() {
        application.withPropertyValues("spring.profiles.active=demo").run(started -> {
            Environment settings = started.getEnvironment();
            assertThat(settings.getProperty("chidao.clock.movable", Boolean.class))
                    .isTrue();
            assertThat(settings.getProperty("server.servlet.session.cookie.secure"))
                    .isNull();
        });
    }
}
