package vn.chidao.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hostile files, read one after the other by a process of their own with 512 MB of heap, and what each of them costs. */
public final class SmallMemory {

    private static final int MINUTES = 10;
    private static final int MEGABYTES = 512;

    private SmallMemory() {}

    /** What a file cost: seconds of the clock and of the processor, megabytes at the peak, and what came of it. */
    public record Cost(String file, double seconds, double cpuSeconds, int peakMegabytes, String outcome) {

        private static Cost read(String line) {
            String[] parts = line.split(" ", 5);
            return new Cost(
                    parts[0],
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Integer.parseInt(parts[3]),
                    parts[4]);
        }
    }

    /** Has another process read the files, whose main method calls {@link #measure}; prints a line of JSON for each. */
    public static List<Cost> costs(Class<?> reader, Map<String, Supplier<byte[]>> files, Path folder)
            throws IOException, InterruptedException {
        return costs("hostile", MEGABYTES, reader, files, folder);
    }

    /** As above under a name of its own, with so many megabytes of heap. */
    public static List<Cost> costs(
            String bench, int megabytes, Class<?> reader, Map<String, Supplier<byte[]>> files, Path folder)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                reader.getName()));
        for (Map.Entry<String, Supplier<byte[]>> file : files.entrySet()) {
            command.add(
                    Files.write(folder.resolve(file.getKey()), file.getValue().get())
                            .toString());
        }
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<Cost> costs = Files.readAllLines(output, StandardCharsets.UTF_8).stream()
                .map(Cost::read)
                .toList();
        costs.forEach(cost -> System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"file\":\"%s\",\"s\":%.2f,\"cpu\":%.2f,\"peakMB\":%d,\"outcome\":\"%s\"}%n",
                bench,
                cost.file,
                cost.seconds,
                cost.cpuSeconds,
                cost.peakMegabytes,
                cost.outcome));
        assertThat(costs).hasSameSizeAs(files.keySet());
        return costs;
    }

    /** @param reading what comes of a file, in a word; an error that the product does not expect is caught here */
    public static void measure(String[] files, Function<byte[], String> reading) throws IOException {
        for (String file : files) {
            byte[] content = Files.readAllBytes(Path.of(file));
            System.gc();
            heapPools(MemoryPoolMXBean::resetPeakUsage);
            long before =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            long started = System.nanoTime();
            long startedOfCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String outcome = outcome(reading, content);
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

    private static String outcome(Function<byte[], String> reading, byte[] content) {
        try {
            return reading.apply(content);
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
