package vn.chidao.identity.session;

import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.identity.SessionProperties;
import vn.chidao.shared.BusinessClock;

/** Sessions by Spring Session JDBC, which all nodes share and a restart leaves alone. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SessionProperties.class)
class SessionStore {

    private static final String TABLE = "user_session";
    /** Before sign-in a session holds no more than a form's token. */
    private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(30);
    /**
     * The web applications' notion of who is signed in. They make it anew from ours at each request; kept, it would be
     * written each time, and rights lost meanwhile would live on in it.
     */
    private static final Set<String> MADE_ANEW = Set.of("authenticatedUser");

    @Bean
    KeptSessions<?> sessions(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            SessionProperties properties,
            BusinessClock clock) {
        // A session is read and written beside the request's own work and does not roll back with it.
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcIndexedSessionRepository store = new JdbcIndexedSessionRepository(new JdbcTemplate(dataSource), apart);
        SealedIds ids = new SealedIds();
        store.setTableName(TABLE);
        store.setSessionIdGenerator(ids);
        store.setConversionService(SessionValues.conversion());
        store.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
        store.setCleanupCron("-");
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(store);
        store.afterPropertiesSet();
        return new KeptSessions<>(store, ids, properties.longest(), MADE_ANEW, clock);
    }
}
