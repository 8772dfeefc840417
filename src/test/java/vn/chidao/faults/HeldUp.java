package vn.chidao.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase.JdbcUrl;

/** Holds a row, so that a transaction of the product that wants it stands still right there until this is closed. */
final class HeldUp implements AutoCloseable {

    /** Who waits for this session and is about a reorganisation: its first statement locks the plan. */
    private static final String WAITING = """
            select count(*) from pg_stat_activity a
            where %d = any (pg_blocking_pids(a.pid)) and exists (select 1 from pg_locks l
                where l.pid = a.pid and l.relation = 'reorganisation'::regclass and l.mode = 'RowShareLock')
            """;

    private final JdbcUrl database;
    private final Connection connection;
    private final long session;

    private HeldUp(JdbcUrl database, Connection connection, long session) {
        this.database = database;
        this.connection = connection;
        this.session = session;
    }

    /** Locks the one row that this query ends in, such as {@code select … for update}. */
    static HeldUp at(JdbcUrl database, String query) {
        try {
            Connection connection =
                    DriverManager.getConnection(database.url(), database.username(), database.password());
            connection.setAutoCommit(false);
            long session = only(connection, "select pg_backend_pid()");
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                if (!row.next()) {
                    throw new AssertionError("no row to hold: " + query);
                }
            }
            return new HeldUp(database, connection, session);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long only(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until a reorganisation has come so far that it waits for this row. */
    void awaitReorganisation(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String waiting = WAITING.formatted(session);
        while (database.client().sql(waiting).query(Long.class).single() == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no reorganisation has come to the row that is held");
            }
            ProductProcess.pause(Duration.ofMillis(50));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
