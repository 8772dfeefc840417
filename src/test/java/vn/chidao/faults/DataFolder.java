package vn.chidao.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The folder of an embedded database, seen from outside the product. */
final class DataFolder {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private final Path path;

    DataFolder(Path path) {
        this.path = path;
    }

    String setting() {
        return "--chidao.embedded-database.directory=" + path;
    }

    boolean isBeingMade() {
        return Files.exists(path.resolveSibling(path.getFileName() + ".unfinished"));
    }

    boolean hasServer() {
        return pidFile().size() > STATUS_LINE && pidFile().get(STATUS_LINE).startsWith("ready");
    }

    /** The database as it stands, whether or not the product runs. */
    JdbcClient database() {
        String url = "jdbc:postgresql://localhost:" + pidFile().get(PORT_LINE).strip() + "/postgres";
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    }

    /** {@code kill -9} of this folder's server, which takes its children with it. */
    void killServer() {
        server().ifPresent(server -> {
            server.destroyForcibly();
            server.onExit().join();
        });
    }

    /** Only a server that was started with this folder; the number alone could be anybody's. */
    private Optional<ProcessHandle> server() {
        List<String> lines = pidFile();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(process -> process.info().arguments().stream()
                                .flatMap(Arrays::stream)
                                .anyMatch(path.toString()::equals));
    }

    private List<String> pidFile() {
        Path file = path.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
