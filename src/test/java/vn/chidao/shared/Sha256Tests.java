package vn.chidao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Tests {

    @Test
    void agreesWithThePublishedVectors() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void readsTextAsUtf8() {
        assertThat(Sha256.of("chỉ đạo")).isEqualTo(Sha256.of("chỉ đạo".getBytes(StandardCharsets.UTF_8)));
    }
}
