package vn.chidao.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes expired sessions out of the database, on every node. Off where work in the background is off, as in tests. */
@Component
@ConditionalOnProperty(name = "chidao.background", havingValue = "true", matchIfMissing = true)
class SessionCleanUp {

    private static final Logger LOG = LoggerFactory.getLogger(SessionCleanUp.class);

    private final SignedInSessions sessions;

    SessionCleanUp(SignedInSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    void sweep() {
        try {
            sessions.cleanUp();
        } catch (RuntimeException e) {
            LOG.error("Expired sessions could not be removed; the next round tries again", e);
        }
    }
}
