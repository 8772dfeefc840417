package vn.chidao.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chidao.shared.StartRefused;

/** What a killed product or a machine that went down leaves in a data folder. Only for whoever holds its lock. */
final class LeftBehind {

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);
    private static final Set<String> SERVER_PROGRAMS = Set.of("postgres", "initdb", "pg_ctl");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private LeftBehind() {}

    /**
     * After kill -9 of the product its server lives on, and a command that was to start one may still do so. They are
     * known by the folder they were started with and not by the number in {@code postmaster.pid}, which may be
     * another's since a reboot.
     */
    static void stopServers(Path directory) {
        List<ProcessHandle> left = serversIn(directory);
        if (left.isEmpty()) {
            return;
        }
        log.warn("stopping the PostgreSQL that a killed instance left behind in {}: {}", directory, left);
        // Crash recovery of the next start makes the second way safe.
        if (!stop(directory, ProcessHandle::destroy) && !stop(directory, ProcessHandle::destroyForcibly)) {
            throw new StartRefused(
                    "A PostgreSQL that runs in " + directory + " cannot be stopped.",
                    "Stop these processes and start again: " + serversIn(directory));
        }
    }

    /**
     * Removes a {@code postmaster.pid} that names a process which is no server of this folder. Numbers come up again
     * after a reboot, in a container nearly always, and PostgreSQL would take any living process for its rival.
     */
    static void removeStalePidFile(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (Files.exists(pidFile) && namesAnother(Files.readAllLines(pidFile), directory)) {
            log.info("{} was left behind and is removed", pidFile);
            Files.delete(pidFile);
        }
    }

    private static boolean namesAnother(List<String> pidFile, Path directory) {
        if (pidFile.isEmpty() || !pidFile.get(0).matches("\\d{1,18}")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(pidFile.get(0)))
                .map(ProcessHandle::info)
                .filter(process -> process.command().isPresent())
                .filter(process -> !isServerIn(process, directory.toString()))
                // A server that does not show its folder might be ours: PostgreSQL decides.
                .filter(process -> !isServer(process) || process.arguments().isPresent())
                .isPresent();
    }

    /** Asks each once, those that turn up late included; false when some are still there after a while. */
    private static boolean stop(Path directory, Consumer<ProcessHandle> ask) {
        Set<ProcessHandle> asked = new HashSet<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<ProcessHandle> left = serversIn(directory);
            if (left.isEmpty()) {
                return true;
            }
            left.stream().filter(asked::add).forEach(ask);
            pause();
        }
        return false;
    }

    private static List<ProcessHandle> serversIn(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> isServerIn(process.info(), directory.toString()))
                .toList();
    }

    private static boolean isServerIn(ProcessHandle.Info process, String directory) {
        return isServer(process)
                && process.arguments().stream().flatMap(Arrays::stream).anyMatch(directory::equals);
    }

    private static boolean isServer(ProcessHandle.Info process) {
        return process.command()
                .map(command -> command.substring(command.lastIndexOf('/') + 1))
                .filter(SERVER_PROGRAMS::contains)
                .isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server stops", e);
        }
    }
}
