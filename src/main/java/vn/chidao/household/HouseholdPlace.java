package vn.chidao.household;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.access.Thing;
import vn.chidao.organization.UnitView;

/**
 * A residential area and whose business its list is, as the register of organisations has it today: read once for a page.
 *
 * @param open whether households may be put on the list
 * @param keeper the Front committee that keeps it, or would; null where there is none
 * @param register the list as something to read and keep: its keeper's and the standing body's that acts for it
 * @param organizations whom a household may be a member of and be helped by, in their official order
 */
public record HouseholdPlace(
        UnitView settlement, boolean open, @Nullable String keeper, Thing register, List<UnitView> organizations) {

    public HouseholdPlace {
        organizations = List.copyOf(organizations);
    }

    public String settlementId() {
        return settlement.id();
    }
}
