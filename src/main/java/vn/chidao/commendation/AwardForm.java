package vn.chidao.commendation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.UnitView;

/**
 * A form of honour as the settings have it.
 *
 * @param rank the higher, the higher the honour
 * @param parts codes of what a dossier must hold
 * @param council least percent of all members of the council who must vote for it; null where no council votes
 * @param assumed what of it the source does not say
 */
public record AwardForm(
        String code,
        String name,
        int rank,
        List<Awarder> by,
        Set<CandidateKind> candidates,
        List<String> parts,
        List<Prerequisite> prerequisites,
        @Nullable Integer council,
        Quota quota,
        String source,
        List<String> assumed) {

    /** A kind of bodies that may award it; of every level where none is named. */
    public record Awarder(String kind, Set<String> levels) {

        public Awarder {
            levels = Set.copyOf(levels);
        }

        boolean covers(UnitView unit) {
            return kind.equals(unit.kind()) && (levels.isEmpty() || levels.contains(unit.level()));
        }
    }

    /**
     * This form, or a higher one, must have been awarded so many times within the last years.
     *
     * @param waivable whether a reason will do where it was not; what the law makes a condition never is
     */
    public record Prerequisite(String form, int times, int years, boolean waivable) {

        public Prerequisite {
            if (times < 1 || years < 1) {
                throw new IllegalArgumentException("prerequisites");
            }
        }
    }

    public AwardForm {
        by = List.copyOf(by);
        candidates = Set.copyOf(candidates);
        parts = List.copyOf(parts);
        prerequisites = List.copyOf(prerequisites);
        assumed = List.copyOf(assumed);
        if (name.isBlank() || name.length() > 100 || source.isBlank() || by.isEmpty() || candidates.isEmpty()) {
            throw new IllegalArgumentException("name, by, for and source are needed");
        }
        if (council != null && (council < 1 || council > 100)) {
            throw new IllegalArgumentException("council " + council);
        }
    }

    /** Whether this body may award it. */
    public boolean isOf(UnitView unit) {
        return by.stream().anyMatch(awarder -> awarder.covers(unit));
    }
}
