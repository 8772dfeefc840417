package vn.chidao.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;

/** Answers from accounts and holdings as of business today; locked accounts do not exist for it. */
@Service
class AccountActorDirectory implements ActorDirectory {

    private final AccountTable accounts;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;

    AccountActorDirectory(
            AccountTable accounts, OrganizationDirectory organizations, MessageSource messages, BusinessClock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Account> account(String username) {
        return enabled(username).map(row -> named(List.of(row)).get(0));
    }

    @Override
    public List<Account> accounts() {
        return named(accounts.enabled());
    }

    @Override
    public Set<String> groupsOf(String username) {
        Set<String> groups = new LinkedHashSet<>();
        enabled(username).ifPresent(row -> {
            positionsOf(row).map(PositionView::id).forEach(groups::add);
            if (row.administrator()) {
                groups.add(ADMINISTRATORS);
            }
        });
        return groups;
    }

    @Override
    public List<Group> groups() {
        return Stream.concat(
                        organizations.positions().stream().map(position -> new Group(position.id(), position.label())),
                        Stream.of(new Group(
                                ADMINISTRATORS,
                                Phrase.of("identity.administrators").in(messages))))
                .toList();
    }

    @Override
    public Optional<Actor> actingAs(String username, Collection<String> groups) {
        return enabled(username)
                .flatMap(row -> positionsOf(row)
                        .filter(position -> groups.contains(position.id()))
                        .findFirst()
                        .map(position -> new Actor(
                                username,
                                named(List.of(row)).get(0).displayName(),
                                position.id(),
                                position.label(),
                                position.unitId())));
    }

    @Override
    public List<Account> holdersOf(String group) {
        return named(accounts.enabledOf(organizations.holders(group, clock.today()).stream()
                .map(HolderView::personId)
                .toList()));
    }

    @Override
    public List<String> leaderGroupsOf(String unitId) {
        return organizations.positions(unitId, PositionRole.LEADER).stream()
                .map(PositionView::id)
                .toList();
    }

    @Override
    public Optional<String> unitOf(String group) {
        return organizations.position(group).map(PositionView::unitId);
    }

    @Override
    public Optional<String> unitAbove(String unitId) {
        return organizations.unit(unitId).map(UnitView::parentId);
    }

    private Optional<AccountTable.Row> enabled(String username) {
        return accounts.find(username).filter(AccountTable.Row::enabled);
    }

    private Stream<PositionView> positionsOf(AccountTable.Row row) {
        return organizations.positionsHeldBy(row.personId(), clock.today()).stream();
    }

    private List<Account> named(List<AccountTable.Row> rows) {
        Map<String, String> names = organizations.personNames(
                rows.stream().map(AccountTable.Row::personId).distinct().toList());
        return rows.stream()
                .map(row -> new Account(
                        row.username(),
                        names.getOrDefault(row.personId(), row.username()),
                        row.email(),
                        row.administrator()))
                .toList();
    }
}
