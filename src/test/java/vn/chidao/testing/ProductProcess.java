package vn.chidao.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The whole product in a process of its own, with the test's class path: it can be killed and started again. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LINES_SHOWN = 40;

    private final Process process;
    private final int port;
    private final long startedAt = System.nanoTime();
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    private ProductProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it on a free port; settings as on the command line, such as {@code --chidao.demo=play}. */
    public static ProductProcess start(Map<String, String> environment, String... arguments) {
        return start(List.of("-Xmx700m"), environment, arguments);
    }

    /** As {@link #start(Map, String...)}, with these options of the Java machine. */
    public static ProductProcess start(List<String> options, Map<String, String> environment, String... arguments) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.chidao.ChidaoApplication",
                "--server.port=" + port,
                "--logging.level.vn.chidao=info"));
        command.addAll(1, options);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            return new ProductProcess(builder.start(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (lines) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            // The process is gone, and with it the rest of the line.
            Thread.currentThread().interrupt();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** What it has printed so far. */
    public List<String> output() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /** Waits for a line that it prints. */
    public String await(Predicate<String> wanted, Duration patience) {
        return awaitValue(
                "a line", patience, () -> output().stream().filter(wanted).findFirst());
    }

    /** Waits until it is healthy; gives the time since it was started. */
    public Duration awaitHealthy(Duration patience) {
        return awaitValue(
                "health",
                patience,
                () -> get("/actuator/health")
                        .filter(body -> body.contains("\"UP\""))
                        .map(body -> Duration.ofNanos(System.nanoTime() - startedAt)));
    }

    /** The body of a page that answers with 200. */
    public Optional<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private interface Question<T> {

        Optional<T> ask();
    }

    private <T> T awaitValue(String what, Duration patience, Question<T> question) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            boolean alive = process.isAlive();
            Optional<T> answer = question.ask();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (!alive && !reader.isAlive()) {
                throw new AssertionError("ended with " + process.exitValue() + " before " + what + " came:\n" + tail());
            }
            pause(POLL);
        }
        throw new AssertionError("no " + what + " within " + patience + ":\n" + tail());
    }

    /** Waits for its end and gives the exit code. */
    public int awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still runs after " + patience + ":\n" + tail());
            }
            reader.join(Duration.ofSeconds(5).toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** {@code kill -9} of this process alone; what it has started lives on. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(30));
    }

    /** Asks it to stop, as Ctrl-C does. */
    public int stop() {
        process.destroy();
        return awaitEnd(Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private String tail() {
        List<String> all = output();
        return String.join("\n", all.subList(Math.max(0, all.size() - LINES_SHOWN), all.size()));
    }
}
