package vn.chidao.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The separate program, run as such: by a Java of its own, with nothing of ours on its class path. */
public final class Verifier {

    private static final Path SOURCE = Path.of("docs", "archive", "VerifyArchive.java");

    private Verifier() {}

    /** What it answered and what it printed. */
    public record Answer(int code, String said) {}

    public static Answer check(Path file, String... hash) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-cp",
                    Files.createTempDirectory("nothing").toString(),
                    SOURCE.toString(),
                    file.toString()));
            command.addAll(List.of(hash));
            Path said = Files.createTempFile("said", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the verifier does not end");
            }
            return new Answer(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
