package vn.chidao.notification;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;

/** Who is to be told, each person once. */
@Component
class MailRecipients {

    private final ActorDirectory people;
    private final OrganizationDirectory organizations;

    MailRecipients(ActorDirectory people, OrganizationDirectory organizations) {
        this.people = people;
        this.organizations = organizations;
    }

    /** Those who hold one of these positions today. */
    List<Account> holdersOf(Collection<String> positionIds) {
        return distinct(positionIds.stream().flatMap(position -> people.holdersOf(position).stream()));
    }

    /** A person himself, whatever he holds. */
    List<Account> person(String personId) {
        return people.accountsOf(List.of(personId));
    }

    /** A person and, while he holds this position, whoever does its work with him or for him. */
    List<Account> personIn(String personId, String positionId) {
        List<Account> own = person(personId);
        List<Account> there = people.holdersOf(positionId);
        return distinct(Stream.concat(own.stream(), there.containsAll(own) ? there.stream() : Stream.empty()));
    }

    /**
     * Those who can fill a vacant position: the leaders of its organisation, where it has none those of the next one
     * above that has, and the administrators.
     */
    List<Account> thoseWhoCanFill(String positionId) {
        return thoseWhoCanFillIn(unitOf(positionId));
    }

    /** As {@link #thoseWhoCanFill}, for an organisation that has no such position; the administrators alone without one. */
    List<Account> thoseWhoCanFillIn(@Nullable String unitId) {
        return distinct(Stream.concat(
                leadersFrom(unitId).stream(), people.accounts().stream().filter(Account::administrator)));
    }

    /** Those who do the work of one of these roles in an organisation today. */
    List<Account> thoseWhoAre(String unitId, Collection<PositionRole> roles) {
        return holdersOf(roles.stream()
                .flatMap(role -> organizations.positions(unitId, role).stream())
                .map(PositionView::id)
                .toList());
    }

    String unitName(String unitId) {
        return organizations.nameOf(unitId);
    }

    /** The organisation a position belongs to, or null where nothing is known of it. */
    @Nullable
    String unitOf(String positionId) {
        return organizations.position(positionId).map(PositionView::unitId).orElse(null);
    }

    /** "Văn thư, Văn phòng Huyện ủy", or the id where nothing is known of it. */
    String nameOf(String positionId) {
        return organizations.position(positionId).map(PositionView::label).orElse(positionId);
    }

    private List<Account> leadersFrom(@Nullable String unitId) {
        String at = unitId;
        while (at != null) {
            List<Account> leaders = holdersOf(people.leaderGroupsOf(at));
            if (!leaders.isEmpty()) {
                return leaders;
            }
            at = organizations.unit(at).map(UnitView::parentId).orElse(null);
        }
        return List.of();
    }

    private static List<Account> distinct(Stream<Account> accounts) {
        return List.copyOf(accounts.collect(Collectors.toMap(
                        Account::username, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values());
    }
}
