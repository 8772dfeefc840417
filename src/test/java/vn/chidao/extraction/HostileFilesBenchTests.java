package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile files read one after the other by a process with 512 MB of heap: each is answered within five seconds of the
 * processor, none ends in an error the product does not expect. Prints a line of JSON for each: seconds, those of the
 * processor, and megabytes of heap at the peak.
 */
@Tag("bench")
class HostileFilesBenchTests {

    private static final double SECONDS = 5;
    private static final int MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    void answersEveryHostileFileInTime() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Supplier<byte[]>> file : HostileFiles.all().entrySet()) {
            names.add(Files.write(folder.resolve(file.getKey()), file.getValue().get())
                    .toString());
        }

        List<String> lines = readAll(names);

        assertThat(lines).hasSameSizeAs(names);
        for (String line : lines) {
            String[] parts = line.split(" ", 5);
            System.out.printf(
                    "{\"bench\":\"hostile\",\"file\":\"%s\",\"s\":%s,\"cpu\":%s,\"peakMB\":%s,\"outcome\":\"%s\"}%n",
                    parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
        assertThat(lines).allSatisfy(line -> {
            String[] parts = line.split(" ", 5);
            assertThat(Double.parseDouble(parts[2])).as(line).isLessThan(SECONDS);
            assertThat(parts[4]).as(line).matches("read|(extraction|edxml)\\.rule\\.[a-z-]+");
        });
    }

    private List<String> readAll(List<String> names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName()));
        command.addAll(names);
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
        return Files.readAllLines(output, StandardCharsets.UTF_8);
    }
}
