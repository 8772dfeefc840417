package vn.chidao.access;

import java.util.Collection;
import java.util.Set;

/**
 * Of which organisations somebody has a right, for lists that a query makes.
 *
 * @param everywhere whether of all; then {@code unitIds} says nothing
 */
public record Reach(boolean everywhere, Set<String> unitIds) {

    public static final Reach EVERYWHERE = new Reach(true, Set.of());

    public Reach {
        unitIds = Set.copyOf(unitIds);
    }

    public static Reach of(Collection<String> unitIds) {
        return new Reach(false, Set.copyOf(unitIds));
    }
}
