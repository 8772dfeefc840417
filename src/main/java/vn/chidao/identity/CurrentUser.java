package vn.chidao.identity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.identity.WorkingPositions.Working;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;

/** The person signed in on this thread. Without one every question but {@link #isSignedIn} is refused. */
@Service
public class CurrentUser {

    private final AccountTable accounts;
    private final OrganizationDirectory organizations;
    private final WorkingPositions working;
    private final Access access;

    CurrentUser(AccountTable accounts, OrganizationDirectory organizations, WorkingPositions working, Access access) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.working = working;
        this.access = access;
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

    /** Whom the account belongs to. */
    public String personId() {
        return account().personId();
    }

    /** The positions this person works in today: those he holds, acting ones last, then those he stands in for. */
    public List<PositionView> positions() {
        return working.of(account().personId()).stream().map(Working::position).toList();
    }

    /** The positions held today: what is not for a substitute to do asks for these. */
    public List<PositionView> ownPositions() {
        return working.ownOf(account().personId());
    }

    /** The positions whose absent holder this person stands in for today. */
    public List<PositionView> positionsStoodInFor() {
        return working.of(account().personId()).stream()
                .filter(each -> !each.isOwn())
                .map(Working::position)
                .toList();
    }

    /**
     * As whom this person acts: in the given position, or without one given in the first of his own. Who holds none,
     * as an administrator may, acts for no organisation.
     *
     * @throws AccessRefused when he does not work in the position today
     */
    public Actor actorFor(@Nullable String positionId) {
        AccountTable.Row account = account();
        List<Working> positions = working.of(account.personId());
        if (positionId == null && positions.isEmpty()) {
            return new Actor(account.username(), displayName(account), null, null, null);
        }
        return positions.stream()
                .filter(each -> positionId == null || each.position().id().equals(positionId))
                .findFirst()
                .map(each -> each.actor(account.username(), displayName(account)))
                .orElseThrow(() -> new AccessRefused("identity.rule.position-not-held"));
    }

    /** Whether he has the right in one of his positions. */
    public boolean may(Right right, Thing thing) {
        return access.of(username()).may(right, thing);
    }

    /** As {@link #may(Right, Thing)}, of what belongs to the installation. */
    public boolean may(Right right) {
        return may(right, Thing.OF_THE_INSTALLATION);
    }

    /** What he may do in all of his positions together. */
    public Asker asker() {
        return access.of(username());
    }

    /**
     * As whom he acts where a right is needed: in the first of his positions that gives it.
     *
     * @param refusal the message that says why not
     */
    public Actor actorWith(Right right, Thing thing, String refusal) {
        return asker().standingFor(right, thing)
                .map(standing -> actorFor(standing.positionId()))
                .orElseThrow(() -> new AccessRefused(refusal));
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
