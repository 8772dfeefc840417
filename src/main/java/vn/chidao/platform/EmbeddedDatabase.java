package vn.chidao.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder of ours. It keeps what was acknowledged (fsync and synchronous commit on), survives
 * kill -9 of the product, and belongs to one running product at a time.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    // Held in a field: a channel that is garbage collected would give the lock away.
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(EmbeddedDatabaseProperties properties) {
        Path directory = properties.directory().toAbsolutePath().normalize();
        try {
            Files.createDirectories(directory.getParent());
            lockChannel = FileChannel.open(
                    directory.resolveSibling(directory.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            lock = acquire(directory);
            stopOrphan(directory);
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(properties.startWait())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("embedded PostgreSQL in " + directory + " does not start", e);
        }
        requireDurableSettings();
        log.info("PostgreSQL runs in {}", directory);
    }

    private FileLock acquire(Path directory) throws IOException {
        FileLock acquired = null;
        try {
            acquired = lockChannel.tryLock();
        } catch (OverlappingFileLockException e) {
            log.debug("lock is held within this JVM", e);
        }
        if (acquired == null) {
            lockChannel.close();
            throw new IllegalStateException("The data folder " + directory
                    + " is in use by another running instance. Stop it, or set chidao.embedded-database.directory.");
        }
        return acquired;
    }

    /** After kill -9 of the product its server lives on; whoever holds the lock may stop it. */
    private static void stopOrphan(Path directory) throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        ProcessHandle orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .orElse(null);
        if (orphan == null) {
            return;
        }
        log.warn("stopping the PostgreSQL (pid {}) that a killed instance left behind", pid);
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // Crash recovery of the next start makes this safe.
            orphan.destroyForcibly();
            orphan.onExit().join();
        }
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
            lock.release();
            lockChannel.close();
        }
    }
}
