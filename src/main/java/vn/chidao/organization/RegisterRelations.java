package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.access.Relation;
import vn.chidao.access.UnitRelations;
import vn.chidao.shared.BusinessClock;

/** By the register as it is today. */
@Component
class RegisterRelations implements UnitRelations {

    private final OrganizationDirectory directory;
    private final BusinessClock clock;

    RegisterRelations(OrganizationDirectory directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Relation between(String mine, String other) {
        if (mine.equals(other)) {
            return Relation.OWN;
        }
        LocalDate today = clock.today();
        List<String> overOther = above(other, today);
        if (overOther.contains(mine)) {
            return Relation.ABOVE;
        }
        List<String> overMine = above(mine, today);
        if (overMine.contains(other)) {
            return Relation.BELOW;
        }
        return !overMine.isEmpty() && first(overMine).equals(first(overOther)) ? Relation.SIBLING : Relation.STRANGER;
    }

    @Override
    public Set<String> below(String unitId) {
        return directory.descendants(unitId, clock.today()).stream()
                .map(UnitView::id)
                .collect(Collectors.toSet());
    }

    private List<String> above(String unitId, LocalDate on) {
        return directory.ancestors(unitId, on).stream().map(UnitView::id).toList();
    }

    private static Optional<String> first(List<String> line) {
        return line.stream().findFirst();
    }
}
