package vn.chidao.shared;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that were written with their cause and leave after it: each is taken by one node at a time, tried again with growing
 * pauses, and given up after the last. Tries are counted in real time: moving the business clock sends nothing twice.
 */
public final class Outbox {

    /** Pauses after the first, second, … try. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24));

    public static final int LAST_TRY = PAUSES.size() + 1;

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final Table table;
    private final Duration lease;

    /** @param lease after this a try is taken for lost with its program; longer than any try takes */
    public Outbox(JdbcClient jdbc, BusinessClock clock, Table table, Duration lease) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.lease = lease;
    }

    /**
     * Takes the row that has been due longest, so that no other sender does. {@code SENDING} is on disk before the first
     * byte leaves.
     *
     * @param columns what to read of it, beside {@code id} and {@code attempts}
     */
    public <T> Optional<T> claimNext(String columns, RowMapper<T> mapper) {
        Instant now = clock.realInstant();
        return jdbc.sql("""
                        update %1$s set %2$s = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
                        where id = (
                            select id from %1$s
                            where %3$s and %2$s in ('PENDING', 'SENDING') and next_attempt_at <= :now
                            order by next_attempt_at, created_at, id
                            limit 1
                            for update skip locked)
                        returning id, attempts, %4$s
                        """.formatted(table.name(), table.state(), table.outgoing(), columns))
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(now.plus(lease)))
                .query(mapper)
                .optional();
    }

    public void sent(String id, int attempt) {
        finish(id, attempt, "SENT", clock.realInstant(), true, null);
    }

    /** Another try later, or none after the last. */
    public void notSent(String id, int attempt, String error) {
        if (attempt >= LAST_TRY) {
            giveUp(id, attempt, error);
        } else {
            finish(id, attempt, "PENDING", clock.realInstant().plus(PAUSES.get(attempt - 1)), false, error);
        }
    }

    public void giveUp(String id, int attempt, String error) {
        finish(id, attempt, "FAILED", clock.realInstant(), false, error);
    }

    /** A row that was given up gets all its tries anew, the first at once; answers whether there was such a row. */
    public boolean retry(String id) {
        return jdbc.sql("""
                        update %1$s set %2$s = 'PENDING', attempts = 0, next_attempt_at = :now
                        where id = :id and %3$s and %2$s = 'FAILED'
                        """.formatted(table.name(), table.state(), table.outgoing()))
                        .param("id", id)
                        .param("now", Timestamp.from(clock.realInstant()))
                        .update()
                > 0;
    }

    /** An error's text as far as it is kept. */
    public static @Nullable String shortened(@Nullable String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private void finish(String id, int attempt, String state, Instant next, boolean sent, @Nullable String error) {
        // A sender whose lease has run out meanwhile no longer has a say.
        jdbc.sql("""
                        update %1$s set %2$s = :state, next_attempt_at = :next, sent_at = :sentAt,
                            sent_business_at = :sentOn, last_error = :error
                        where id = :id and %2$s = 'SENDING' and attempts = :attempt
                        """.formatted(table.name(), table.state()))
                .param("state", state)
                .param("next", Timestamp.from(next))
                .param("sentAt", sent ? Timestamp.from(clock.realInstant()) : null, Types.TIMESTAMP)
                .param("sentOn", sent ? Timestamp.from(clock.instant()) : null, Types.TIMESTAMP)
                .param("error", shortened(error))
                .param("id", id)
                .param("attempt", attempt)
                .update();
    }

    /**
     * A table of such rows. Beside its state ({@code PENDING}, {@code SENDING}, {@code SENT}, {@code FAILED} and whatever
     * else it knows) it has the columns {@code id, attempts, next_attempt_at, last_error, created_at, sent_at} and
     * {@code sent_business_at}.
     *
     * @param state the column of its state
     * @param outgoing which of its rows leave, as SQL
     */
    public record Table(String name, String state, String outgoing) {}
}
