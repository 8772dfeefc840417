package vn.chidao.changing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveView;
import vn.chidao.document.Registers;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;

/** Who has a document from outside: whoever entered it in his book, and whoever recorded it, or has taken over from him. */
@Component
class ForeignHolders {

    private final Registers registers;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ForeignHolders(Registers registers, OrganizationDirectory organizations, BusinessClock clock) {
        this.registers = registers;
        this.organizations = organizations;
        this.clock = clock;
    }

    Set<String> of(DirectiveView directive) {
        Set<String> holders = new LinkedHashSet<>();
        registers
                .holdersOfIncoming(directive.id())
                .forEach(unit ->
                        Heirs.of(organizations, unit, clock.today()).forEach(each -> holders.add(deskOf(each))));
        holders.addAll(recordersOf(directive));
        return holders;
    }

    /** Whoever read and confirmed it here, so that it binds; nobody where it only stands in books. */
    Set<String> recordersOf(DirectiveView directive) {
        String recorder = directive.draftingUnitId();
        return recorder == null ? Set.of() : Heirs.of(organizations, recorder, clock.today());
    }

    /** A committee has no positions of its own: its book is kept in the body below it that has a clerk. */
    private String deskOf(String unitId) {
        if (!organizations.positionsOf(unitId).isEmpty()) {
            return unitId;
        }
        return organizations.children(unitId).stream()
                .map(UnitView::id)
                .filter(child -> organizations.positionsOf(child).stream()
                        .anyMatch(position -> position.roles().contains(PositionRole.CLERK)))
                .findFirst()
                .orElse(unitId);
    }
}
