package vn.chidao.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session of the store under the id the browser knows. It spares the store what need not be written: when it was last
 * used, as long as that is less than a minute ago, and values that live no longer than the request.
 */
class KeptSession implements Session {

    static final Duration STEP = Duration.ofMinutes(1);

    private final Session kept;
    private final Supplier<String> newSecret;
    private final Set<String> notKept;
    private final Map<String, Object> ofThisRequest = new HashMap<>();
    private String id;

    /**
     * @param id what the browser's cookie says, or the kept id where nobody knows that
     * @param newSecret gives the secret whose digest the kept session has just taken as its id
     * @param notKept names of values that live no longer than the request
     */
    KeptSession(Session kept, String id, Supplier<String> newSecret, Set<String> notKept) {
        this.kept = kept;
        this.id = id;
        this.newSecret = newSecret;
        this.notKept = notKept;
    }

    Session kept() {
        return kept;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        kept.changeSessionId();
        id = newSecret.get();
        return id;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return notKept.contains(name) ? (T) ofThisRequest.get(name) : kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        Set<String> names = new HashSet<>(kept.getAttributeNames());
        names.addAll(ofThisRequest.keySet());
        return names;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (!notKept.contains(name)) {
            kept.setAttribute(name, value);
        } else if (value == null) {
            ofThisRequest.remove(name);
        } else {
            ofThisRequest.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!time.isBefore(kept.getLastAccessedTime().plus(STEP))) {
            kept.setLastAccessedTime(time);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
