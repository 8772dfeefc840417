package vn.chidao.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Secret;
import vn.chidao.shared.Sha256;

/**
 * Keys by which programs come in an account's name, with all of its rights and no more. Like sessions they live in real
 * time, whatever business time is, and are kept as digests only.
 */
@Service
@Transactional
public class ApiTokens {

    /** For how many days a key may be issued at most. */
    public static final int MAX_DAYS = 365;

    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_PER_ACCOUNT = 20;
    /** Lets people, and programs that look for lost secrets, see what such a text is. */
    private static final String MARK = "chidao_";

    private static final int LENGTH = MARK.length() + Secret.LENGTH;
    private static final int PREFIX_LENGTH = MARK.length() + 6;

    private final ApiTokenTable table;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(ApiTokenTable table, BusinessClock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Issues a key to an account.
     *
     * @param days how many days it lasts after today
     * @throws BusinessRuleViolation at {@code name} or {@code days}, or where the account has too many already
     */
    public NewApiToken issue(String username, String name, int days) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > MAX_NAME_LENGTH) {
            throw BusinessRuleViolation.at("name", "identity.rule.api-token-name", MAX_NAME_LENGTH);
        }
        if (days < 1 || days > MAX_DAYS) {
            throw BusinessRuleViolation.at("days", "identity.rule.api-token-days", MAX_DAYS);
        }
        if (table.of(username).size() >= MAX_PER_ACCOUNT) {
            throw BusinessRuleViolation.of("identity.rule.api-token-many", MAX_PER_ACCOUNT);
        }
        String secret = MARK + Secret.drawn();
        ApiTokenTable.Row row = new ApiTokenTable.Row(
                UUID.randomUUID().toString(),
                username,
                called,
                secret.substring(0, PREFIX_LENGTH),
                clock.realInstant(),
                today().plusDays(days),
                null);
        table.insert(row, Sha256.of(secret));
        events.publishEvent(new ApiTokenIssued(username, called, row.prefix(), row.expiresOn()));
        return new NewApiToken(view(row), secret);
    }

    /** This account's keys, the newest first, with those that have run out. */
    @Transactional(readOnly = true)
    public List<ApiTokenView> of(String username) {
        return table.of(username).stream().map(this::view).toList();
    }

    /**
     * Takes one key of this account back; it opens nothing from the next request on.
     *
     * @throws NotFound when the account has no such key, or no longer
     */
    public void revoke(String username, String id) {
        revoked(table.delete(username, id).orElseThrow(() -> new NotFound("API token", id)));
    }

    /** Takes all keys of this account back. */
    public void revokeAll(String username) {
        table.deleteAll(username).forEach(this::revoked);
    }

    /** In whose name this key comes in; empty where it is unknown or has run out, or the account is switched off. */
    public Optional<String> accountOf(String secret) {
        if (secret.length() != LENGTH || !secret.startsWith(MARK)) {
            return Optional.empty();
        }
        LocalDate today = today();
        return table.usable(Sha256.of(secret))
                .filter(row -> !row.expiresOn().isBefore(today))
                .map(row -> {
                    // One write a day and not one per request.
                    if (!today.equals(row.lastUsedOn())) {
                        table.used(row.id(), today);
                    }
                    return row.username();
                });
    }

    private void revoked(ApiTokenTable.Row row) {
        events.publishEvent(new ApiTokenRevoked(row.username(), row.name(), row.prefix()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.realInstant(), BusinessClock.ZONE);
    }

    private ApiTokenView view(ApiTokenTable.Row row) {
        return new ApiTokenView(
                row.id(),
                row.name(),
                row.prefix(),
                row.createdAt(),
                row.expiresOn(),
                row.lastUsedOn(),
                row.expiresOn().isBefore(today()));
    }
}
