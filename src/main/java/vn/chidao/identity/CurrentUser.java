package vn.chidao.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;

/** The person signed in on this thread. Without one every question but {@link #isSignedIn} is refused. */
@Service
public class CurrentUser {

    private final AccountTable accounts;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    CurrentUser(AccountTable accounts, OrganizationDirectory organizations, BusinessClock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.clock = clock;
    }

    public boolean isSignedIn() {
        return name().isPresent();
    }

    public String username() {
        return name().orElseThrow(() -> new AccessRefused("identity.rule.not-signed-in"));
    }

    /** The person's name, as lists and the page head show it. */
    public String displayName() {
        return displayName(account());
    }

    public boolean isAdministrator() {
        return account().administrator();
    }

    /** The positions held today, acting ones last. */
    public List<PositionView> positions() {
        return organizations.positionsHeldBy(account().personId(), clock.today());
    }

    /**
     * As whom this person acts: in the given position, or without one given in the first of his own. Who holds none,
     * as an administrator may, acts for no organisation.
     *
     * @throws AccessRefused when the position is not his today
     */
    public Actor actorFor(@Nullable String positionId) {
        AccountTable.Row account = account();
        List<PositionView> positions = organizations.positionsHeldBy(account.personId(), clock.today());
        if (positionId == null && positions.isEmpty()) {
            return new Actor(account.username(), displayName(account), null, null, null);
        }
        PositionView position = positions.stream()
                .filter(held -> positionId == null || held.id().equals(positionId))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("identity.rule.position-not-held"));
        return new Actor(account.username(), displayName(account), position.id(), position.label(), position.unitId());
    }

    private String displayName(AccountTable.Row account) {
        return organizations
                .person(account.personId())
                .map(person -> person.name())
                .orElse(account.username());
    }

    private AccountTable.Row account() {
        return accounts.find(username())
                .filter(AccountTable.Row::enabled)
                .orElseThrow(() -> new AccessRefused("identity.rule.not-signed-in"));
    }

    private static Optional<String> name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return Optional.of(authentication.getName());
    }
}
