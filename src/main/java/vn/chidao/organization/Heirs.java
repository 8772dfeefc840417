package vn.chidao.organization;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who stands in an organisation's place, however often it has been merged since. */
public final class Heirs {

    private Heirs() {}

    /** The organisation itself where it exists on that day or nobody has taken over from it, else whoever has and exists. */
    public static Set<String> of(OrganizationDirectory organizations, String unitId, LocalDate on) {
        return of(organizations, unitId, on, new LinkedHashSet<>());
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
