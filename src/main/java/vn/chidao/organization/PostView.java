package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A position with everybody who has held it or will.
 *
 * @param unitName the organisation's short name today
 * @param validTo its last day, null while no end is known
 * @param holdings the latest first
 */
public record PostView(
        String id,
        String unitId,
        String unitName,
        String name,
        Set<PositionRole> roles,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<HoldingView> holdings) {

    public PostView {
        roles = Set.copyOf(roles);
        holdings = List.copyOf(holdings);
    }

    public String label() {
        return PositionView.label(name, unitName);
    }

    /** Its roles in their order of rank. */
    public List<PositionRole> rolesInOrder() {
        return Stream.of(PositionRole.values()).filter(roles::contains).toList();
    }

    public boolean existsOn(LocalDate day) {
        return new Life(validFrom, validTo).contains(day);
    }

    /** Who holds it on a day, whoever acts for it last. */
    public List<HoldingView> holdersOn(LocalDate day) {
        return Stream.concat(
                        holdings.stream().filter(holding -> !holding.acting()),
                        holdings.stream().filter(HoldingView::acting))
                .filter(holding -> holding.lastsOn(day))
                .toList();
    }

    /** Nobody holds it, nor acts in it, although it is there: what is addressed to it reaches nobody. */
    public boolean vacantOn(LocalDate day) {
        return existsOn(day) && holdersOn(day).isEmpty();
    }

    /** Holdings over on a day. */
    public List<HoldingView> formerOn(LocalDate day) {
        return holdings.stream().filter(holding -> holding.isOverOn(day)).toList();
    }

    /** Holdings that begin after a day. */
    public List<HoldingView> comingAfter(LocalDate day) {
        return holdings.stream().filter(holding -> holding.from().isAfter(day)).toList();
    }
}
