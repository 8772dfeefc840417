package vn.chidao.workflow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;

/**
 * Port to the people: who may act, in which positions, as of now (business time). A candidate group of a task is a
 * position id. Served by {@code identity} from its own tables; the engine's identity provider asks it too.
 */
public interface ActorDirectory {

    /** The group of administrators, besides the positions. */
    String ADMINISTRATORS = "camunda-admin";

    /** The group of those who look at the models. */
    String DESIGNERS = "chidao-designers";

    Optional<Account> account(String username);

    /** All enabled accounts, for the engine's identity queries. */
    List<Account> accounts();

    /** Position ids this account works in today, substitution included, {@link #ADMINISTRATORS} and {@link #DESIGNERS}. */
    Set<String> groupsOf(String username);

    /** All groups that exist today, as (id, name). */
    List<Group> groups();

    /**
     * As whom this account acts on a task offered to these groups: the first of his own positions among them, else the
     * first he stands in for. Empty when he works in none of them.
     */
    Optional<Actor> actingAs(String username, Collection<String> groups);

    /** Whether this account works in one of these groups today. */
    default boolean holdsAny(String username, Collection<String> groups) {
        return groupsOf(username).stream().anyMatch(groups::contains);
    }

    /**
     * Whether a task one account has taken on is thereby closed to the other: not when the first works in none of its
     * groups any more, nor when the other stands in for him.
     */
    default boolean claimStands(String assignee, String username, Collection<String> groups) {
        return holdsAny(assignee, groups);
    }

    /** Which of these groups' holders are away today, and who stands in for them. */
    List<Absence> absencesOf(Collection<String> groups);

    /** Who would be told of a task offered to this group today, substitutes last; empty when the post is vacant. */
    List<Account> holdersOf(String group);

    /** The accounts of these persons, whatever positions they hold. */
    List<Account> accountsOf(Collection<String> personIds);

    /** Whose account this is, while it is enabled. */
    Optional<String> personOf(String username);

    /** Groups of the positions that lead this organisation, acting ones included. */
    List<String> leaderGroupsOf(String unitId);

    /** The positions of this organisation today, in their official order. */
    List<Group> positionsOf(String unitId);

    /** The organisation whose position this group is; empty for groups that are no position. */
    Optional<String> unitOf(String group);

    /** The organisation this one stands below today; empty where it stands below none. */
    Optional<String> unitAbove(String unitId);

    record Account(
            String username, String displayName, @Nullable String email, boolean administrator) {}

    record Group(String id, String name) {}

    /** A holder is away until this day, inclusive, and somebody does his work. */
    record Absence(
            String group,
            String positionName,
            String personName,
            LocalDate until,
            String substituteName,
            String substitutePositionName) {}
}
