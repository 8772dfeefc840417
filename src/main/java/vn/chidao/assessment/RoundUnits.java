package vn.chidao.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.WorkInPeriod;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;

/** The organisations a directive binds that can score themselves: those in which somebody holds a position. */
@Component
@Transactional(readOnly = true)
public class RoundUnits {

    private final WorkInPeriod work;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    RoundUnits(WorkInPeriod work, OrganizationDirectory organizations, BusinessClock clock) {
        this.work = work;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In their official order. */
    public List<UnitView> of(String directiveId) {
        Set<String> bound = new HashSet<>(work.bound(directiveId));
        Set<String> worked =
                organizations.positions().stream().map(PositionView::unitId).collect(Collectors.toSet());
        return organizations.units(clock.today()).stream()
                .filter(unit -> bound.contains(unit.id()) && worked.contains(unit.id()))
                .toList();
    }
}
