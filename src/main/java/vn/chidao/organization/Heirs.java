package vn.chidao.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who stands in an organisation's place, however often it has been merged since. */
public final class Heirs {

    private Heirs() {}

    /** The organisation itself where it exists on that day or nobody has taken over from it, else whoever has and exists. */
    public static Set<String> of(OrganizationDirectory organizations, String unitId, LocalDate on) {
        return of(organizations, unitId, on, new LinkedHashSet<>());
    }

    /**
     * The organisation itself and, nearest first, those in whose place it alone stands on that day. One that was divided
     * is nobody's alone.
     */
    public static Set<String> predecessors(OrganizationDirectory organizations, String unitId, LocalDate on) {
        Set<String> known = new LinkedHashSet<>(Set.of(unitId));
        Deque<String> open = new ArrayDeque<>(known);
        while (!open.isEmpty()) {
            for (SuccessorView before : organizations.predecessors(open.remove())) {
                String predecessor = before.unitId();
                if (!known.contains(predecessor)
                        && of(organizations, predecessor, on).equals(Set.of(unitId))) {
                    known.add(predecessor);
                    open.add(predecessor);
                }
            }
        }
        return known;
    }

    private static Set<String> of(OrganizationDirectory organizations, String unitId, LocalDate on, Set<String> seen) {
        if (!seen.add(unitId)
                || organizations.unit(unitId, on).isPresent()
                || organizations.successors(unitId).isEmpty()) {
            return Set.of(unitId);
        }
        Set<String> heirs = new LinkedHashSet<>();
        organizations.successors(unitId).stream()
                .map(SuccessorView::successorId)
                .forEach(successor -> heirs.addAll(of(organizations, successor, on, seen)));
        return heirs;
    }
}
