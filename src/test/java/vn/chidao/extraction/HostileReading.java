package vn.chidao.extraction;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;
import vn.chidao.shared.BusinessRuleViolation;

/** Reads the files it is told of, in a process of its own with little memory, and prints a line for each. */
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] files) throws IOException {
        TextExtraction extraction = new TextExtraction(
                new ExtractionProperties(DataSize.ofMegabytes(20), 1_000_000, 500, Duration.ofSeconds(30)));
        for (String file : files) {
            byte[] content = Files.readAllBytes(Path.of(file));
            System.gc();
            heapPools(MemoryPoolMXBean::resetPeakUsage);
            long before =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            long started = System.nanoTime();
            long startedOfCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String outcome = outcome(extraction, content);
            double cpuSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startedOfCpu) / 1e9;
            double seconds = (System.nanoTime() - started) / 1e9;
            long[] peak = {0};
            heapPools(pool -> peak[0] += pool.getPeakUsage().getUsed());
            System.out.printf(
                    Locale.ROOT,
                    "%s %.2f %.2f %d %s%n",
                    Path.of(file).getFileName(),
                    seconds,
                    cpuSeconds,
                    (peak[0] - before) / 1024 / 1024,
                    outcome);
        }
    }

    private static String outcome(TextExtraction extraction, byte[] content) {
        try {
            extraction.extract("tep", content);
            return "read";
        } catch (BusinessRuleViolation refusal) {
            return refusal.key();
        } catch (RuntimeException | Error uncaught) {
            return "UNCAUGHT " + uncaught;
        }
    }

    private static void heapPools(Consumer<MemoryPoolMXBean> visit) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .forEach(visit);
    }
}
