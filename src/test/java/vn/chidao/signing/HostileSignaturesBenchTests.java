package vn.chidao.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chidao.testing.SmallMemory;

/**
 * Hostile files, their signatures checked one after the other by a process with 512 MB of heap: each gets an answer within
 * the limits that are set, none ends in an error, and none is said to be sound.
 */
@Tag("bench")
class HostileSignaturesBenchTests {

    private static final double SECONDS = SigningProperties.Limits.USUAL.time().toSeconds() + 5.0;

    private static final int MEGABYTES = 256;

    @TempDir
    private Path folder;

    @TempDir
    private Path keys;

    @Test
    void answersForEveryHostileFileInTime() throws Exception {
        assertThat(SmallMemory.costs(HostileChecking.class, HostileSignatures.all(keys), folder))
                .allSatisfy(cost -> {
                    assertThat(cost.seconds()).as(cost.file()).isLessThan(SECONDS);
                    assertThat(cost.peakMegabytes()).as(cost.file()).isLessThan(MEGABYTES);
                    assertThat(cost.outcome()).as(cost.file()).matches("[A-Z_]+/(UNCHECKED|UNSIGNED|DOUBTFUL|BROKEN)");
                });
    }
}
