package vn.chidao.chasing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList.WorkItem;

/** Whose work a task is: of the organisation whose people it is offered to. Remembers what it has looked up; for one use. */
final class TaskUnits {

    private final ActorDirectory directory;
    private final OrganizationDirectory organizations;
    private final Map<String, Optional<String>> unitsOfGroups = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();
    private final Map<String, Boolean> held = new HashMap<>();

    TaskUnits(ActorDirectory directory, OrganizationDirectory organizations) {
        this.directory = directory;
        this.organizations = organizations;
    }

    /** Null where it is offered to nobody and of no organisation. */
    @Nullable
    String of(WorkItem item) {
        for (String group : item.groups()) {
            Optional<String> unit = unitsOfGroups.computeIfAbsent(group, directory::unitOf);
            if (unit.isPresent()) {
                return unit.get();
            }
        }
        return item.unitId();
    }

    String nameOf(@Nullable String unitId) {
        return unitId == null ? "" : names.computeIfAbsent(unitId, organizations::nameOf);
    }

    /**
     * Who is told when whoever has the work does not do it: those who lead the organisation that watches over it, be it
     * his own, and where that does not stand above him, those above him as well. Each is the nearest that has leaders
     * whose work it is not.
     */
    List<Superior> superiorsOf(WorkItem item, @Nullable String watcherUnitId) {
        String own = of(item);
        List<String> above = own == null ? List.of() : above(own);
        List<Superior> superiors = new ArrayList<>();
        if (watcherUnitId != null) {
            nearest(item, Stream.concat(Stream.of(watcherUnitId), above(watcherUnitId).stream()))
                    .ifPresent(superiors::add);
        }
        if (watcherUnitId == null || !watcherUnitId.equals(own) && !above.contains(watcherUnitId)) {
            nearest(item, above.stream())
                    .filter(each -> !superiors.contains(each))
                    .ifPresent(superiors::add);
        }
        return superiors;
    }

    /** Whether anybody has the work: a reminder to a vacant post is none. */
    boolean isHeld(WorkItem item) {
        return item.groups().stream().anyMatch(this::isHeld);
    }

    private Optional<Superior> nearest(WorkItem item, Stream<String> units) {
        return units.map(unit -> new Superior(
                        unit,
                        directory.leaderGroupsOf(unit).stream()
                                .filter(this::isHeld)
                                .toList()))
                .filter(superior ->
                        !superior.groups().isEmpty() && !item.groups().containsAll(superior.groups()))
                .findFirst();
    }

    private List<String> above(String unitId) {
        return above.computeIfAbsent(unitId, below -> {
            List<String> chain = new ArrayList<>();
            Optional<String> next = directory.unitAbove(below);
            while (next.isPresent() && !chain.contains(next.get())) {
                chain.add(next.get());
                next = directory.unitAbove(next.get());
            }
            return chain;
        });
    }

    private boolean isHeld(String group) {
        return held.computeIfAbsent(group, each -> !directory.holdersOf(each).isEmpty());
    }

    /** An organisation that is told, and the positions that lead it. */
    record Superior(String unitId, List<String> groups) {}
}
