package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * Holds a plan against the register as it will be on the day: everybody named exists, nobody ends who takes over, nobody
 * is left below a body that ends, and the order in which the changes are carried out leaves no such state in between.
 */
@Component
class ReorganisationPlan {

    private final OrganizationDirectory directory;

    ReorganisationPlan(OrganizationDirectory directory) {
        this.directory = directory;
    }

    /**
     * The changes in the order in which they are carried out, completed by the moves that follow from them: whoever
     * stands below a body with one successor moves below that successor.
     *
     * @throws BusinessRuleViolation when the register does not allow the plan
     */
    List<UnitChange> complete(List<UnitChange> planned, LocalDate effectiveOn) {
        checkNamed(planned, effectiveOn);
        LocalDate eve = effectiveOn.minusDays(1);
        List<UnitChange> all = new ArrayList<>(planned);
        all.addAll(movesThatFollow(ending(planned), unitsOf(planned, ChangeKind.MOVE), eve));
        requireNoCircle(all, effectiveOn);
        return inOrder(all, eve);
    }

    /**
     * Checks those the changes name: who changes exists on the eve, who takes over exists on the day and does not end.
     *
     * @throws BusinessRuleViolation at the field of the change that names a wrong one
     */
    void checkNamed(List<UnitChange> planned, LocalDate effectiveOn) {
        Set<String> ending = ending(planned).keySet();
        for (UnitChange change : planned) {
            UnitView unit = requireOn(change.unitId(), effectiveOn.minusDays(1), "unitId");
            for (String successor : change.successors()) {
                requireLasting(successor, effectiveOn, ending, unit, "successorIds");
            }
            if (change.parentId() != null) {
                requireLasting(change.parentId(), effectiveOn, ending, unit, "parentId");
            }
        }
    }

    String nameOf(String unitId) {
        return directory.nameOf(unitId);
    }

    private static Map<String, UnitChange> ending(List<UnitChange> planned) {
        return planned.stream()
                .filter(change -> change.kind().endsUnit())
                .collect(Collectors.toMap(UnitChange::unitId, change -> change, (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<String> unitsOf(List<UnitChange> planned, ChangeKind kind) {
        return planned.stream()
                .filter(change -> change.kind() == kind)
                .map(UnitChange::unitId)
                .collect(Collectors.toSet());
    }

    private List<UnitChange> movesThatFollow(Map<String, UnitChange> ending, Set<String> moving, LocalDate eve) {
        List<UnitChange> moves = new ArrayList<>();
        for (UnitChange end : ending.values()) {
            for (UnitView child : directory.children(end.unitId(), eve)) {
                if (ending.containsKey(child.id()) || moving.contains(child.id())) {
                    continue;
                }
                String successor = end.onlySuccessor();
                if (successor == null) {
                    throw BusinessRuleViolation.of(
                            "organization.rule.child-left-behind", child.name(), directory.nameOf(end.unitId()));
                }
                moves.add(new UnitChange(PlanChange.move(child.id(), successor)));
            }
        }
        return moves;
    }

    /** Names first, then places, then work; of those who end, the lowest first. */
    private List<UnitChange> inOrder(List<UnitChange> changes, LocalDate eve) {
        Map<String, Integer> depth = new HashMap<>();
        changes.forEach(change -> depth.put(change.unitId(), depthOf(change.unitId(), eve)));
        return changes.stream()
                .sorted(Comparator.comparing(
                                (UnitChange change) -> change.kind().endsUnit()
                                        ? ChangeKind.MERGE.ordinal()
                                        : change.kind().ordinal())
                        .thenComparing(change -> -depth.getOrDefault(change.unitId(), 0)))
                .toList();
    }

    private int depthOf(String unitId, LocalDate on) {
        int depth = 0;
        Optional<UnitView> unit = unitOn(unitId, on);
        while (unit.isPresent() && unit.get().parentId() != null) {
            depth++;
            unit = unitOn(unit.get().parentId(), on);
        }
        return depth;
    }

    private void requireNoCircle(List<UnitChange> changes, LocalDate effectiveOn) {
        Map<String, @Nullable String> parents = new HashMap<>();
        changes.stream()
                .filter(change -> change.kind() == ChangeKind.MOVE)
                .forEach(change -> parents.put(change.unitId(), change.parentId()));
        for (String start : parents.keySet()) {
            Set<String> path = new LinkedHashSet<>(Set.of(start));
            String at = start;
            do {
                at = parents.containsKey(at) ? parents.get(at) : parentOn(at, effectiveOn);
            } while (at != null && path.add(at));
            if (start.equals(at)) {
                throw BusinessRuleViolation.at(
                        "parentId",
                        "organization.rule.circular-parent",
                        path.stream().map(directory::nameOf).collect(Collectors.joining(" → ")));
            }
        }
    }

    private @Nullable String parentOn(String unitId, LocalDate on) {
        return unitOn(unitId, on).map(UnitView::parentId).orElse(null);
    }

    private void requireLasting(String id, LocalDate effectiveOn, Set<String> ending, UnitView of, String field) {
        UnitView unit = requireOn(id, effectiveOn, field);
        if (ending.contains(id)) {
            throw BusinessRuleViolation.at(field, "organization.rule.successor-ends", unit.name(), of.name());
        }
    }

    private UnitView requireOn(String id, LocalDate on, String field) {
        return unitOn(id, on)
                .orElseThrow(() -> BusinessRuleViolation.at(
                        field, "organization.rule.unit-unknown", directory.nameOf(id), Days.written(on)));
    }

    private Optional<UnitView> unitOn(String id, LocalDate on) {
        return directory.unit(id).filter(unit -> unit.existsOn(on));
    }
}
