package vn.chidao.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.chidao.shared.StartRefused;

class ProductionCheckTests {

    private final MockEnvironment environment = new MockEnvironment();
    private final ProductionCheck check = new ProductionCheck(environment);

    @Test
    void letsProductionStart() {
        environment.setActiveProfiles("prod");

        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @Test
    void refusesTheDemoBesideProduction() {
        environment.setActiveProfiles("prod", "demo");

        assertThatThrownBy(check::afterSingletonsInstantiated).isInstanceOf(StartRefused.class);
    }

    @Test
    void refusesAClockThatCanBeMoved() {
        environment.withProperty("chidao.clock.movable", "true").setActiveProfiles("prod");

        assertThatThrownBy(check::afterSingletonsInstantiated).isInstanceOf(StartRefused.class);
    }
}
