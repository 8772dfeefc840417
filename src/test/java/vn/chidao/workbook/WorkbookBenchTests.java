package vn.chidao.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chidao.testing.SmallMemory;
import vn.chidao.testing.SmallMemory.Cost;

/**
 * Forms of 5,000 rows taken by a process with 160 MB of heap, several times each: read and written anew, or read with
 * every row wrong and every one marked. At most ten seconds and 128 MB more than before, as the bar has it.
 */
@Tag("bench")
class WorkbookBenchTests {

    private static final int ROUNDS = 5;
    private static final int MEGABYTES = 160;

    @TempDir
    private Path folder;

    @Test
    void takesFiveThousandRowsInTime() throws IOException, InterruptedException {
        Map<String, Supplier<byte[]>> forms = new LinkedHashMap<>();
        byte[] good = FormReading.filled("Mô hình");
        byte[] bad = FormReading.filled("Không có");
        for (int round = 1; round <= ROUNDS; round++) {
            forms.put("good-" + round + ".xlsx", () -> good);
            forms.put("bad-" + round + ".xlsx", () -> bad);
        }

        List<Cost> costs = SmallMemory.costs("workbook", MEGABYTES, FormReading.class, forms, folder);

        System.out.printf(
                "{\"bench\":\"workbook\",\"rows\":5000,\"median_s\":%.2f,\"max_s\":%.2f,\"max_peakMB\":%d}%n",
                costs.stream().map(Cost::seconds).sorted().toList().get(costs.size() / 2),
                costs.stream().mapToDouble(Cost::seconds).max().orElseThrow(),
                costs.stream().mapToInt(Cost::peakMegabytes).max().orElseThrow());
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.outcome()).matches("taken-5000|marked-5000");
            assertThat(cost.seconds()).isLessThan(10);
            assertThat(cost.peakMegabytes()).isLessThan(128);
        });
    }
}
