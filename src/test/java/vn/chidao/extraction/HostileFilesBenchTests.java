package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chidao.testing.SmallMemory;

/**
 * Hostile files read one after the other by a process with 512 MB of heap: each is answered within five seconds of the
 * processor, none ends in an error the product does not expect.
 */
@Tag("bench")
class HostileFilesBenchTests {

    private static final double SECONDS = 5;

    @TempDir
    private Path folder;

    @Test
    void answersEveryHostileFileInTime() throws IOException, InterruptedException {
        assertThat(SmallMemory.costs(HostileReading.class, HostileFiles.all(), folder))
                .allSatisfy(cost -> {
                    assertThat(cost.cpuSeconds()).as(cost.file()).isLessThan(SECONDS);
                    assertThat(cost.outcome()).as(cost.file()).matches("read|(extraction|edxml)\\.rule\\.[a-z-]+");
                });
    }
}
