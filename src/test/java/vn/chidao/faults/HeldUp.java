package vn.chidao.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.chidao.testing.ProductProcess;
import vn.chidao.testing.TestDatabase.JdbcUrl;

/** Holds a row or a table, so that a transaction of the product that wants it stands still right there until this is closed. */
final class HeldUp implements AutoCloseable {

    /** Who waits for this session after it has written to this table, or locked a row of it. */
    private static final String WAITING = """
            select count(*) from pg_stat_activity a
            where %d = any (pg_blocking_pids(a.pid)) and exists (select 1 from pg_locks l
                where l.pid = a.pid and l.relation = '%s'::regclass
                    and l.mode in ('RowShareLock', 'RowExclusiveLock') and l.granted)
            """;

    /** Of no meaning but that nobody else takes it. */
    private static final int GATE = 424_242;

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
            HeldUp held = open(database);
            try (Statement statement = held.connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                if (!row.next()) {
                    throw new AssertionError("no row to hold: " + query);
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps everybody from writing to this table. */
    static HeldUp writing(JdbcUrl database, String table) {
        try {
            HeldUp held = open(database);
            try (Statement statement = held.connection.createStatement()) {
                statement.execute("lock table " + table + " in exclusive mode");
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Keeps everybody from a change of a row of this table that fulfils a condition, such as {@code new.state = 'SENT'}, and
     * from nothing else.
     */
    static HeldUp changing(JdbcUrl database, String table, String condition) {
        try {
            HeldUp held = open(database);
            try (Statement statement = held.connection.createStatement()) {
                statement.execute("select pg_advisory_lock(" + GATE + ")");
                statement.execute("create or replace function held_up() returns trigger language plpgsql as"
                        + " 'begin perform pg_advisory_xact_lock_shared(" + GATE + "); return new; end'");
                statement.execute("create or replace trigger held_up before update on " + table + " for each row when ("
                        + condition + ") execute function held_up()");
                held.connection.commit();
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HeldUp open(JdbcUrl database) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.username(), database.password());
        connection.setAutoCommit(false);
        return new HeldUp(database, connection, only(connection, "select pg_backend_pid()"));
    }

    private static long only(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until a transaction that began with this table has come so far that it waits for what is held. */
    void await(String table, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String waiting = WAITING.formatted(session, table);
        while (database.client().sql(waiting).query(Long.class).single() == 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nobody who has to do with " + table + " has come to what is held");
            }
            ProductProcess.pause(Duration.ofMillis(50));
        }
    }

    /**
     * Waits until nobody waits any more, because the product that did is dead and its database has noticed: what it wanted to
     * do in one statement would be done otherwise as soon as nothing is held.
     */
    void awaitGone(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String waiting =
                "select count(*) from pg_stat_activity a where %d = any (pg_blocking_pids(a.pid))".formatted(session);
        while (database.client().sql(waiting).query(Long.class).single() > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("a dead product still waits for what is held");
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
