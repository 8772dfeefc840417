package vn.chidao.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.OrganizationManagement;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/** Accounts: one belongs to one person and says nothing about what that person may do, except to administer. */
@Service
@Transactional
public class Accounts {

    /** The demo's administrator. */
    public static final String DEMO_ADMINISTRATOR = "quantri";

    private static final String DEMO_MAIL = "@hon-quan.example";
    private static final int MAX_USERNAME_LENGTH = 100;
    /** The product acts as the one; the other is a page where an account's own would be. */
    private static final Set<String> RESERVED_NAMES = Set.of("system", "new");

    private static final Duration TEMPORARY = Duration.ofDays(3);

    private final AccountTable table;
    private final OrganizationDirectory organizations;
    private final OrganizationManagement people;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final PasswordRules rules;
    private final SignInAttempts attempts;
    private final SignedInSessions sessions;
    private final ApiTokens tokens;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountTable table,
            OrganizationDirectory organizations,
            OrganizationManagement people,
            PasswordEncoder passwords,
            MessageSource messages,
            PasswordRules rules,
            SignInAttempts attempts,
            SignedInSessions sessions,
            ApiTokens tokens,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.organizations = organizations;
        this.people = people;
        this.passwords = passwords;
        this.messages = messages;
        this.rules = rules;
        this.attempts = attempts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.events = events;
    }

    /** Lets a person sign in; refuses a name that is taken and a password against the rules. */
    public void create(String username, String personId, String rawPassword, boolean administrator) {
        insert(username, personId, rawPassword, null, administrator, null);
    }

    /**
     * Lets a person sign in with a password that is good for three days and for choosing another.
     *
     * @param email where mail about waiting work goes to
     * @return that password; it is kept nowhere and cannot be asked for again
     */
    public String createWithTemporaryPassword(String username, String personId, @Nullable String email) {
        if (!table.ofPersons(List.of(personId)).isEmpty()) {
            throw BusinessRuleViolation.at("username", "identity.rule.person-has-account");
        }
        String password = rules.random();
        insert(username, personId, password, email, false, clock.realInstant().plus(TEMPORARY));
        return password;
    }

    /** For a new installation: the first administrator, who needs no position. Refused as soon as there is one. */
    public void createFirstAdministrator(String username, String personName, String rawPassword) {
        if (table.anyAdministrator()) {
            throw BusinessRuleViolation.of("identity.rule.administrator-exists");
        }
        people.addPerson(username, personName);
        insert(username, username, rawPassword, null, true, null);
    }

    /**
     * Gives one's own account a new password and ends one's sessions but the one named. Refuses a wrong present
     * password, which counts as an attempt to sign in, the same one again, and one against the rules.
     */
    @Transactional(noRollbackFor = BusinessRuleViolation.class)
    public void changePassword(
            String username, String presentPassword, String newPassword, @Nullable String keptSessionId) {
        AccountTable.Row account = require(username);
        attempts.begin(username, null).ifPresent(wait -> {
            throw BusinessRuleViolation.at(
                    "present", "identity.rule.too-many-attempts", new TooManyAttempts(wait).minutes());
        });
        if (!passwords.matches(presentPassword, account.passwordHash())) {
            throw BusinessRuleViolation.at("present", "identity.rule.password-wrong");
        }
        attempts.succeeded(username);
        if (presentPassword.equals(newPassword)) {
            throw BusinessRuleViolation.at("password", "identity.rule.password-same");
        }
        table.setPassword(username, rules.hash(username, newPassword, "password"), null);
        events.publishEvent(new PasswordChanged(username));
        sessions.endOthers(username, keptSessionId);
    }

    /**
     * Replaces a forgotten password by one that is good for three days and for choosing another; ends all sessions
     * and revokes all API tokens.
     *
     * @return that password; it is kept nowhere and cannot be asked for again
     */
    public String resetPassword(String username) {
        require(username);
        String password = rules.random();
        table.setPassword(
                username, passwords.encode(password), clock.realInstant().plus(TEMPORARY));
        attempts.succeeded(username);
        events.publishEvent(new PasswordReset(username));
        sessions.endOthers(username, null);
        tokens.revokeAll(username);
        return password;
    }

    /** Locks an account and ends its sessions; refused for the last administrator. */
    public void disable(String username) {
        refuseWithoutAdministrator(username);
        switchTo(username, false);
        sessions.endOthers(username, null);
    }

    public void enable(String username) {
        switchTo(username, true);
    }

    /** Lets an account administer the system. */
    public void grantAdministration(String username) {
        switchAdministration(username, true);
    }

    /** Takes that away; refused for the last administrator. */
    public void revokeAdministration(String username) {
        refuseWithoutAdministrator(username);
        switchAdministration(username, false);
    }

    /** Lets an account look at the models in the engine's tools. */
    public void grantDesign(String username) {
        switchDesign(username, true);
    }

    public void revokeDesign(String username) {
        switchDesign(username, false);
    }

    /**
     * For the demo only: an account for the holder of every position, named like the position, all with one password.
     * Accounts that exist stay as they are.
     *
     * @return how many were made
     */
    public int createForEveryPosition(String password) {
        // One hash for all: fifty of them would take seconds, and this password is no secret.
        String hash = passwords.encode(password);
        int created = 0;
        for (PositionView position : organizations.positions()) {
            for (HolderView holder : organizations.holders(position.id(), clock.today())) {
                created += insertDemo(position.id(), holder.personId(), hash, false) ? 1 : 0;
            }
        }
        if (created > 0) {
            events.publishEvent(new DemoAccountsCreated(created));
        }
        return created;
    }

    /** For the demo only: the administrator, who holds no position. Does nothing when the account exists. */
    public void createAdministrator(String password) {
        if (organizations.person(DEMO_ADMINISTRATOR).isEmpty()) {
            people.addPerson(
                    DEMO_ADMINISTRATOR, Phrase.of("identity.administrators").in(messages));
        }
        if (insertDemo(DEMO_ADMINISTRATOR, DEMO_ADMINISTRATOR, passwords.encode(password), true)) {
            events.publishEvent(new AccountCreated(DEMO_ADMINISTRATOR, true));
        }
    }

    private boolean insertDemo(String username, String personId, String hash, boolean administrator) {
        return table.insert(new AccountTable.Row(
                username, hash, personId, username + DEMO_MAIL, administrator, false, true, true, null, null));
    }

    private void insert(
            String username,
            String personId,
            String rawPassword,
            @Nullable String email,
            boolean administrator,
            @Nullable Instant temporaryUntil) {
        if (!username.matches("[a-z0-9]+([.-][a-z0-9]+)*")
                || username.length() > MAX_USERNAME_LENGTH
                || RESERVED_NAMES.contains(username)) {
            throw BusinessRuleViolation.at("username", "identity.rule.bad-username");
        }
        requirePerson(personId);
        String hash = rules.hash(username, rawPassword, "password");
        if (!table.insert(new AccountTable.Row(
                username, hash, personId, email, administrator, false, true, false, temporaryUntil, null))) {
            throw BusinessRuleViolation.at("username", "identity.rule.username-taken", username);
        }
        events.publishEvent(new AccountCreated(username, administrator));
    }

    private void switchTo(String username, boolean enabled) {
        if (require(username).enabled() != enabled) {
            table.setEnabled(username, enabled);
            events.publishEvent(new AccountSwitched(username, enabled));
        }
    }

    private void switchAdministration(String username, boolean administrator) {
        if (require(username).administrator() != administrator) {
            table.setAdministrator(username, administrator);
            events.publishEvent(new AdministrationSwitched(username, administrator));
        }
    }

    private void switchDesign(String username, boolean designer) {
        if (require(username).designer() != designer) {
            table.setDesigner(username, designer);
            events.publishEvent(new DesignSwitched(username, designer));
        }
    }

    private void refuseWithoutAdministrator(String username) {
        if (table.lockedAdministrators().equals(List.of(username))) {
            throw BusinessRuleViolation.of("identity.rule.last-administrator");
        }
    }

    private AccountTable.Row require(String username) {
        return table.find(username).orElseThrow(() -> new NotFound("account", username));
    }

    private void requirePerson(String personId) {
        organizations.person(personId).orElseThrow(() -> new NotFound("person", personId));
    }
}
