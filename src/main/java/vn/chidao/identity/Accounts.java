package vn.chidao.identity;

import java.nio.charset.StandardCharsets;
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
    private static final int MIN_PASSWORD_LENGTH = 8;
    /** BCrypt reads no more than this; a longer one would be cut without a word. */
    private static final int MAX_PASSWORD_BYTES = 72;

    private final AccountTable table;
    private final OrganizationDirectory organizations;
    private final OrganizationManagement people;
    private final PasswordEncoder passwords;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountTable table,
            OrganizationDirectory organizations,
            OrganizationManagement people,
            PasswordEncoder passwords,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.organizations = organizations;
        this.people = people;
        this.passwords = passwords;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** Lets a person sign in; refuses a name that is taken and a password that is too short or too long. */
    public void create(String username, String personId, String rawPassword, boolean administrator) {
        create(username, personId, rawPassword, null, administrator);
    }

    /** As above, with the address that mail about waiting work goes to. */
    public void create(
            String username, String personId, String rawPassword, @Nullable String email, boolean administrator) {
        if (!username.matches("[a-z0-9]+([.-][a-z0-9]+)*") || username.equals("system")) {
            throw BusinessRuleViolation.at("username", "identity.rule.bad-username");
        }
        requirePerson(personId);
        String hash = hash(rawPassword);
        if (!table.insert(new AccountTable.Row(username, hash, personId, email, administrator, true, false))) {
            throw BusinessRuleViolation.at("username", "identity.rule.username-taken", username);
        }
        events.publishEvent(new AccountCreated(username, administrator));
    }

    /** For a new installation: the first administrator, who needs no position. Refused as soon as there is one. */
    public void createFirstAdministrator(String username, String personName, String rawPassword) {
        if (table.anyAdministrator()) {
            throw BusinessRuleViolation.of("identity.rule.administrator-exists");
        }
        people.addPerson(username, personName);
        create(username, username, rawPassword, true);
    }

    /** Gives an account a new password. */
    public void changePassword(String username, String rawPassword) {
        require(username);
        table.setPassword(username, hash(rawPassword));
        events.publishEvent(new PasswordChanged(username));
    }

    /** Locks an account: whoever is signed in with it is out at the next request. */
    public void disable(String username) {
        switchTo(username, false);
    }

    public void enable(String username) {
        switchTo(username, true);
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
        return table.insert(
                new AccountTable.Row(username, hash, personId, username + DEMO_MAIL, administrator, true, true));
    }

    private void switchTo(String username, boolean enabled) {
        if (require(username).enabled() != enabled) {
            table.setEnabled(username, enabled);
            events.publishEvent(new AccountSwitched(username, enabled));
        }
    }

    private String hash(String rawPassword) {
        if (rawPassword.length() < MIN_PASSWORD_LENGTH) {
            throw BusinessRuleViolation.at("password", "identity.rule.password-too-short", MIN_PASSWORD_LENGTH);
        }
        if (rawPassword.getBytes(StandardCharsets.UTF_8).length > MAX_PASSWORD_BYTES) {
            throw BusinessRuleViolation.at("password", "identity.rule.password-too-long", MAX_PASSWORD_BYTES);
        }
        return passwords.encode(rawPassword);
    }

    private AccountTable.Row require(String username) {
        return table.find(username).orElseThrow(() -> new NotFound("account", username));
    }

    private void requirePerson(String personId) {
        organizations.person(personId).orElseThrow(() -> new NotFound("person", personId));
    }
}
