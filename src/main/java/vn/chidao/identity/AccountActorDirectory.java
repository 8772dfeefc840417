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
import vn.chidao.organization.PersonView;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Phrase;
import vn.chidao.workflow.ActorDirectory;

/**
 * Answers from accounts, holdings and substitutions as of business today; locked accounts do not exist for it.
 */
@Service
class AccountActorDirectory implements ActorDirectory {

    private final AccountTable accounts;
    private final OrganizationDirectory organizations;
    private final WorkingPositions working;
    private final MessageSource messages;
    private final BusinessClock clock;

    AccountActorDirectory(
            AccountTable accounts,
            OrganizationDirectory organizations,
            WorkingPositions working,
            MessageSource messages,
            BusinessClock clock) {
        this.accounts = accounts;
        this.organizations = organizations;
        this.working = working;
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
            working.of(row.personId())
                    .forEach(each -> groups.add(each.position().id()));
            if (row.administrator()) {
                groups.add(ADMINISTRATORS);
            }
            if (row.designer()) {
                groups.add(DESIGNERS);
            }
        });
        return groups;
    }

    @Override
    public List<Group> groups() {
        return Stream.concat(
                        organizations.positions().stream().map(position -> new Group(position.id(), position.label())),
                        Stream.of(
                                new Group(
                                        ADMINISTRATORS,
                                        Phrase.of("identity.administrators").in(messages)),
                                new Group(
                                        DESIGNERS,
                                        Phrase.of("identity.designers").in(messages))))
                .toList();
    }

    @Override
    public Optional<Actor> actingAs(String username, Collection<String> groups) {
        return enabled(username)
                .flatMap(row -> working.of(row.personId()).stream()
                        .filter(each -> groups.contains(each.position().id()))
                        .findFirst()
                        .map(each ->
                                each.actor(username, named(List.of(row)).get(0).displayName())));
    }

    @Override
    public List<Account> holdersOf(String group) {
        List<String> holders = organizations.holders(group, clock.today()).stream()
                .map(HolderView::personId)
                .toList();
        List<String> substitutes = working.substitutionsOf(List.of(group)).stream()
                .map(substitution -> substitution.substitute().personId())
                .filter(person -> !holders.contains(person))
                .toList();
        return Stream.of(holders, substitutes)
                .flatMap(persons -> named(accounts.enabledOf(persons)).stream())
                .toList();
    }

    @Override
    public List<Account> accountsOf(Collection<String> personIds) {
        return named(accounts.enabledOf(personIds));
    }

    @Override
    public Optional<String> personOf(String username) {
        return enabled(username).map(AccountTable.Row::personId);
    }

    @Override
    public List<Absence> absencesOf(Collection<String> groups) {
        return working.substitutionsOf(groups).stream()
                .map(substitution -> new Absence(
                        substitution.absent().positionId(),
                        labelOf(substitution.absent().positionId()),
                        nameOf(substitution.absent().personId()),
                        substitution.to(),
                        nameOf(substitution.substitute().personId()),
                        labelOf(substitution.substitute().positionId())))
                .toList();
    }

    @Override
    public boolean claimStands(String assignee, String username, Collection<String> groups) {
        return holdsAny(assignee, groups) && !isSubstituteFor(assignee, username, groups);
    }

    /** Whether what the absent has taken on in these groups falls to this substitute while he is away. */
    private boolean isSubstituteFor(String absent, String username, Collection<String> groups) {
        Optional<String> absentPerson = enabled(absent).map(AccountTable.Row::personId);
        Optional<String> substitute = enabled(username).map(AccountTable.Row::personId);
        return working.substitutionsOf(groups).stream()
                .anyMatch(each ->
                        absentPerson.filter(each.absent().personId()::equals).isPresent()
                                && substitute
                                        .filter(each.substitute().personId()::equals)
                                        .isPresent());
    }

    private String labelOf(String positionId) {
        return organizations.position(positionId).map(PositionView::label).orElse(positionId);
    }

    private String nameOf(String personId) {
        return organizations.person(personId).map(PersonView::name).orElse(personId);
    }

    @Override
    public List<String> leaderGroupsOf(String unitId) {
        return organizations.positions(unitId, PositionRole.LEADER).stream()
                .map(PositionView::id)
                .toList();
    }

    @Override
    public List<Group> positionsOf(String unitId) {
        return organizations.positionsOf(unitId).stream()
                .map(position -> new Group(position.id(), position.label()))
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
