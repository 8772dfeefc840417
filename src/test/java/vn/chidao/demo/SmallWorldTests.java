package vn.chidao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallWorldTests {

    @ParameterizedTest
    @ValueSource(strings = {"bac-ninh-2017", "duc-co-2017", "kien-giang-2022"})
    void keepsEveryKindOfBodyOnEveryLevel(String name) {
        SmallWorld world = new SmallWorld(name);

        assertThat(world.kinds(false)).isEqualTo(world.kinds(true)).isNotEmpty();
        assertThat(world.size()).isLessThan(150);
    }
}
