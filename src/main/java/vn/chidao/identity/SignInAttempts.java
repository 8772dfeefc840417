package vn.chidao.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;

/**
 * Counts wrong passwords within a quarter of an hour: ten per name, known or not, and two hundred per address, behind
 * which a whole office may sit. Beyond that nothing is tried until the oldest of them has aged. An attempt counts as
 * failed from its beginning, so that guesses sent all at once are no more than those sent one by one. Kept in the
 * database so that all nodes count together.
 */
@Component
class SignInAttempts {

    static final int LIMIT = 10;
    static final int ADDRESS_LIMIT = 200;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SignInAttempts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins an attempt, which counts until it has succeeded.
     *
     * @return how long to wait instead, where nothing may be tried; empty: go on
     */
    @Transactional
    Optional<Duration> begin(String username, @Nullable String address) {
        String network = network(address);
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) as locked")
                .param("name", "sign-in " + username)
                .query(Integer.class)
                .single();
        Instant now = clock.realInstant();
        jdbc.sql("delete from sign_in_failure where failed_at <= :since")
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .update();
        Optional<Instant> opens = latest("username", username, LIMIT)
                .or(() -> network == null ? Optional.empty() : latest("address", network, ADDRESS_LIMIT));
        if (opens.isEmpty()) {
            jdbc.sql("insert into sign_in_failure (username, failed_at, address) values (:username, :at, :address)")
                    .param("username", username)
                    .param("at", Timestamp.from(now))
                    .param("address", network)
                    .update();
        }
        return opens.map(oldest -> Duration.between(now, oldest.plus(WINDOW)));
    }

    /** Whether the attempt that has just failed was the last one for now. */
    boolean exhausted(String username) {
        return latest("username", username, LIMIT).isPresent();
    }

    @Transactional
    void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    /** When the attempt was that must age before the next; empty while there are fewer than the limit. */
    private Optional<Instant> latest(String column, String value, int limit) {
        return jdbc.sql("""
                        select failed_at from sign_in_failure where %s = :value and failed_at > :since
                        order by failed_at desc offset :before limit 1
                        """.formatted(column))
                .param("value", value)
                .param("since", Timestamp.from(clock.realInstant().minus(WINDOW)))
                .param("before", limit - 1)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The address, or of a long one the part that belongs to one subscriber: the rest he may choose as he likes. */
    static @Nullable String network(@Nullable String address) {
        if (address == null || !address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
