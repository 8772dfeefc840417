package vn.chidao.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL in a folder of ours. It keeps what was acknowledged (fsync and synchronous commit on), survives
 * kill -9 of the product at any moment, and belongs to one running product at a time.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FolderLock lock;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(EmbeddedDatabaseProperties properties) {
        Path directory = properties.directory().toAbsolutePath().normalize();
        lock = FolderLock.take(directory);
        try {
            LeftBehind.stopServers(directory);
            LeftBehind.removeStalePidFile(directory);
            if (!Files.exists(directory)) {
                create(directory, properties.startWait());
            }
            postgres = start(directory, properties.startWait());
            requireDurableSettings();
        } catch (IOException e) {
            release();
            throw new UncheckedIOException("embedded PostgreSQL in " + directory + " does not start", e);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
        log.info("PostgreSQL runs in {}", directory);
    }

    /** A new folder gets its name when it is whole: a kill while it is being made leaves nothing that looks usable. */
    private static void create(Path directory, Duration startWait) throws IOException {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        LeftBehind.stopServers(unfinished);
        FileSystemUtils.deleteRecursively(unfinished);
        start(unfinished, startWait).close();
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres start(Path directory, Duration startWait) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(startWait)
                .start();
    }

    private void requireDurableSettings() {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("show " + setting)) {
                result.next();
                if (!"on".equals(result.getString(1))) {
                    throw new IllegalStateException("PostgreSQL runs with " + setting + "=" + result.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read the setting " + setting, e);
            }
        }
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lock.close();
        } catch (IOException e) {
            log.warn("the lock of the data folder cannot be released before the program ends", e);
        }
    }
}
