package vn.chidao.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/**
 * Where somebody is signed in, and the end of that. A session that has been ended is unknown to every node at its next
 * request. Sessions are named by the digest of what the browser's cookie says; that itself is kept nowhere.
 */
@Service
public class SignedInSessions {

    /** Names of a session's values that say with what and from where it was opened. */
    public static final String USER_AGENT = "chidao.user-agent";

    public static final String ADDRESS = "chidao.address";

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SignedInSessions(
            FindByIndexNameSessionRepository<? extends Session> store,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The name under which the session of this cookie is kept. */
    public static String sealed(String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** This account's sessions, the one used last first. */
    public List<SessionView> of(String username) {
        return store.findByPrincipalName(username).entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(SessionView::lastSeen).reversed().thenComparing(SessionView::id))
                .toList();
    }

    /**
     * Ends one session of this account.
     *
     * @throws NotFound when the account has no such session, or no longer
     */
    @Transactional
    public void end(String username, String id) {
        int ended = jdbc.sql("delete from user_session where principal_name = :username and session_id = :id")
                .param("username", username)
                .param("id", id)
                .update();
        if (ended == 0) {
            throw new NotFound("session", id);
        }
        events.publishEvent(new SessionsEnded(username, ended));
    }

    /**
     * Ends all sessions of this account but the one named, if any.
     *
     * @return how many were ended
     */
    @Transactional
    public int endOthers(String username, @Nullable String keptId) {
        int ended =
                jdbc.sql("""
                        delete from user_session
                        where principal_name = :username and session_id is distinct from cast(:kept as text)
                        """).param("username", username).param("kept", keptId).update();
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(username, ended));
        }
        return ended;
    }

    /** Takes away the rows of sessions that have run out. */
    @Transactional
    void cleanUp() {
        jdbc.sql("delete from user_session where expiry_time < :now")
                .param("now", clock.realInstant().toEpochMilli())
                .update();
    }

    private static SessionView view(String id, Session session) {
        return new SessionView(
                id,
                session.getAttribute(USER_AGENT),
                session.getAttribute(ADDRESS),
                session.getCreationTime(),
                session.getLastAccessedTime());
    }
}
