package vn.chidao.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonView;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** Accounts to look at, for administrators. */
@Service
@Transactional(readOnly = true)
public class AccountCatalog {

    /** How many persons of one name are looked at; who means another types more of it. */
    private static final int PERSONS = 500;

    private final AccountTable table;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    AccountCatalog(AccountTable table, OrganizationDirectory organizations, BusinessClock clock) {
        this.table = table;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Accounts with this text in their name or their person's; all where it is empty. */
    public List<AccountView> search(String text, int offset, int limit) {
        String asked = text.strip();
        List<String> persons = asked.isEmpty()
                ? List.of()
                : organizations.personsNamed(asked, PERSONS).stream()
                        .map(PersonView::id)
                        .toList();
        return views(table.search(asked.toLowerCase(Locale.ROOT), persons, offset, limit));
    }

    /**
     * One account.
     *
     * @throws NotFound for an unknown name
     */
    public AccountView require(String username) {
        return table.find(username)
                .map(row -> views(List.of(row)).get(0))
                .orElseThrow(() -> new NotFound("account", username));
    }

    /** Persons with this text in their name who cannot sign in yet. */
    public List<PersonView> personsWithoutAccount(String text, int limit) {
        List<PersonView> persons = organizations.personsNamed(text.strip(), PERSONS);
        Set<String> having = table
                .ofPersons(persons.stream().map(PersonView::id).toList())
                .stream()
                .map(AccountTable.Row::personId)
                .collect(Collectors.toSet());
        return persons.stream()
                .filter(person -> !having.contains(person.id()))
                .limit(limit)
                .toList();
    }

    private List<AccountView> views(List<AccountTable.Row> rows) {
        Map<String, String> names = organizations.personNames(
                rows.stream().map(AccountTable.Row::personId).distinct().toList());
        return rows.stream()
                .map(row -> new AccountView(
                        row.username(),
                        names.getOrDefault(row.personId(), row.personId()),
                        organizations.positionsHeldBy(row.personId(), clock.today()).stream()
                                .map(PositionView::label)
                                .toList(),
                        row.email(),
                        row.administrator(),
                        row.designer(),
                        row.enabled(),
                        row.lastSignInAt(),
                        row.temporaryUntil()))
                .toList();
    }
}
