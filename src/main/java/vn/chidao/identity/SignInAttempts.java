package vn.chidao.identity;

import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;

/**
 * Counts wrong passwords per name, known or not: after ten within a quarter of an hour nothing more is tried until the
 * oldest of them has aged. Kept in the database so that all nodes count together.
 */
@Component
class SignInAttempts {

    static final int LIMIT = 10;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    SignInAttempts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean exhausted(String username) {
        return jdbc.sql("select count(*) from sign_in_failure where username = :username and failed_at > :since")
                        .param("username", username)
                        .param("since", windowStart())
                        .query(Integer.class)
                        .single()
                >= LIMIT;
    }

    @Transactional
    void failed(String username) {
        jdbc.sql("delete from sign_in_failure where failed_at <= :since")
                .param("since", windowStart())
                .update();
        jdbc.sql("insert into sign_in_failure (username, failed_at) values (:username, :at)")
                .param("username", username)
                .param("at", Timestamp.from(clock.realInstant()))
                .update();
    }

    @Transactional
    void succeeded(String username) {
        jdbc.sql("delete from sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    private Timestamp windowStart() {
        return Timestamp.from(clock.realInstant().minus(WINDOW));
    }
}
