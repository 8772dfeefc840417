package vn.chidao.household;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.Territories;
import vn.chidao.organization.UnitView;

/** Which residential areas somebody is shown: those of the territories he works for; all to whoever works for none. */
@Component
public class HouseholdSight {

    private final HouseholdRegisterRepository registers;
    private final OrganizationDirectory organizations;
    private final Access access;

    HouseholdSight(HouseholdRegisterRepository registers, OrganizationDirectory organizations, Access access) {
        this.registers = registers;
        this.organizations = organizations;
        this.access = access;
    }

    /** The residential areas in the sight of whoever asks, in their official order. */
    public List<SettlementInSight> settlements() {
        List<UnitView> units = organizations.units();
        Territories territories = new Territories(units);
        Asker asker = access.current();
        Set<String> own = new HashSet<>();
        asker.units().forEach(unit -> own.add(territories.of(unit)));
        boolean everywhere = asker.isSystem() || asker.units().isEmpty();
        List<UnitView> seen = units.stream()
                .filter(HouseholdRights::isSettlement)
                .filter(settlement ->
                        everywhere || territories.around(settlement).stream().anyMatch(own::contains))
                .toList();
        Map<String, String> keepers = new HashMap<>();
        registers
                .findAllById(seen.stream().map(UnitView::id).toList())
                .forEach(register -> keepers.put(register.settlementId(), register.keepingUnitId()));
        Map<String, Boolean> kept = new HashMap<>();
        return seen.stream()
                .map(settlement -> {
                    Optional<String> keeper = Optional.ofNullable(keepers.get(settlement.id()));
                    boolean keeps = keeper.or(() -> territories.frontOf(settlement))
                            .map(front -> kept.computeIfAbsent(front, any -> keeps(asker, territories, front)))
                            .orElseGet(() -> asker.may(Right.KEEP_HOUSEHOLDS, Thing.of()));
                    return new SettlementInSight(settlement, keeper.isPresent(), keeps);
                })
                .toList();
    }

    private static boolean keeps(Asker asker, Territories territories, String front) {
        return asker.may(Right.KEEP_HOUSEHOLDS, Thing.of(territories.actingFor(front)));
    }
}
