package vn.chidao.chasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Who is told when whoever has the work does not do it: the organisation that watches over it, else the one above. */
    Optional<Superior> superiorOf(WorkItem item, @Nullable String supervisorUnitId) {
        String own = of(item);
        Optional<String> unit = supervisorUnitId != null && !supervisorUnitId.equals(own)
                ? Optional.of(supervisorUnitId)
                : Optional.ofNullable(own).flatMap(directory::unitAbove);
        while (unit.isPresent()) {
            List<String> leaders = directory.leaderGroupsOf(unit.get()).stream()
                    .filter(group -> !directory.holdersOf(group).isEmpty())
                    .toList();
            if (!leaders.isEmpty() && !item.groups().containsAll(leaders)) {
                return Optional.of(new Superior(unit.get(), leaders));
            }
            unit = directory.unitAbove(unit.get());
        }
        return Optional.empty();
    }

    /** The nearest organisation with leaders of its own, and their positions. */
    record Superior(String unitId, List<String> groups) {}
}
