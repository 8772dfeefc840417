package vn.chidao.testing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;

/**
 * People for tests. Whoever has not been put anywhere holds the one position his username names, so that
 * {@code bdv-hu.leader} acts for the group {@code bdv-hu.leader}.
 */
public final class TestPeople implements ActorDirectory {

    private final Map<String, Set<String>> groups = new LinkedHashMap<>();

    /** Gives this account these positions and no others. */
    public TestPeople put(String username, String... positions) {
        groups.put(username, new TreeSet<>(List.of(positions)));
        return this;
    }

    @Override
    public Optional<Account> account(String username) {
        return Optional.of(person(username));
    }

    @Override
    public List<Account> accounts() {
        return groups.keySet().stream().map(TestPeople::person).toList();
    }

    @Override
    public Set<String> groupsOf(String username) {
        return groups.getOrDefault(username, Set.of(username));
    }

    @Override
    public List<Group> groups() {
        return groups.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .map(id -> new Group(id, id))
                .toList();
    }

    @Override
    public Optional<Actor> actingAs(String username, Collection<String> offered) {
        return groupsOf(username).stream()
                .filter(offered::contains)
                .findFirst()
                .map(position ->
                        new Actor(username, "Đồng chí " + username, position, position, position.split("\\.")[0]));
    }

    @Override
    public List<Absence> absencesOf(Collection<String> offered) {
        return List.of();
    }

    @Override
    public List<Account> accountsOf(Collection<String> personIds) {
        return personIds.stream().map(TestPeople::person).toList();
    }

    @Override
    public Optional<String> personOf(String username) {
        return Optional.of(username);
    }

    @Override
    public List<Account> holdersOf(String group) {
        return List.of(person(group));
    }

    @Override
    public List<String> leaderGroupsOf(String unitId) {
        return List.of(unitId + ".leader");
    }

    @Override
    public List<Group> positionsOf(String unitId) {
        return groups().stream()
                .filter(group -> group.id().startsWith(unitId + "."))
                .toList();
    }

    @Override
    public Optional<String> unitOf(String group) {
        return Optional.of(group.split("\\.")[0]);
    }

    @Override
    public Optional<String> unitAbove(String unitId) {
        return Optional.empty();
    }

    private static Account person(String username) {
        return new Account(username, "Đồng chí " + username, username + "@example.vn", false);
    }
}
