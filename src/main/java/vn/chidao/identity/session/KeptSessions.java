package vn.chidao.identity.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.chidao.identity.SignedInSessions;
import vn.chidao.shared.BusinessClock;

/** The store behind sealed ids; a session that has lived its longest is gone, however busy it is. */
class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSession> {

    /** Ours have 43 letters; a longer one is not worth a question to the database. */
    private static final int MAX_ID_LENGTH = 100;

    private final FindByIndexNameSessionRepository<S> store;
    private final SealedIds ids;
    private final Duration longest;
    private final Set<String> notKept;
    private final BusinessClock clock;

    KeptSessions(
            FindByIndexNameSessionRepository<S> store,
            SealedIds ids,
            Duration longest,
            Set<String> notKept,
            BusinessClock clock) {
        this.store = store;
        this.ids = ids;
        this.longest = longest;
        this.notKept = notKept;
        this.clock = clock;
    }

    @Override
    public KeptSession createSession() {
        S created = store.createSession();
        return session(created, ids.takeSecret());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void save(KeptSession session) {
        store.save((S) session.kept());
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        if (id.length() > MAX_ID_LENGTH) {
            return null;
        }
        S found = store.findById(SignedInSessions.sealed(id));
        if (found == null) {
            return null;
        }
        if (!clock.realInstant().isBefore(found.getCreationTime().plus(longest))) {
            store.deleteById(found.getId());
            return null;
        }
        return session(found, id);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(SignedInSessions.sealed(id));
    }

    /** Found this way, sessions have their sealed ids: what the browsers know is known to nobody else. */
    @Override
    public Map<String, KeptSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, KeptSession> sessions = new LinkedHashMap<>();
        store.findByIndexNameAndIndexValue(indexName, indexValue).forEach((id, found) -> {
            if (!found.isExpired()
                    && clock.realInstant().isBefore(found.getCreationTime().plus(longest))) {
                sessions.put(id, session(found, id));
            }
        });
        return sessions;
    }

    private KeptSession session(S kept, String id) {
        return new KeptSession(kept, id, ids::takeSecret, notKept);
    }
}
