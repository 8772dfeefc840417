package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Organisations, positions and their holders. Reads without a day answer as of today, business time; reads by id
 * answer for whatever has ever been, because history keeps old names.
 */
public interface OrganizationDirectory {

    /** The organisation with this id, whether it still exists or not. */
    Optional<UnitView> unit(String id);

    /**
     * As {@link #unit}.
     *
     * @throws vn.chidao.shared.NotFound for an unknown id
     */
    UnitView require(String id);

    /** The full name, or the id itself where nothing is known of it: pages of old documents must not fail. */
    String nameOf(String unitId);

    /** All organisations that exist today, in their official order. */
    List<UnitView> units();

    List<UnitView> units(LocalDate on);

    /** The organisations directly below this one today. */
    List<UnitView> children(String id);

    List<UnitView> children(String id, LocalDate on);

    /**
     * The organisations an addressing by function means on a day, in order, none twice. Parts are joined by commas:
     * {@code unit:<id>}, {@code party-organizations-below:<committee>}, {@code member-organizations-of:<front>},
     * {@code front-below:<front>}, {@code people-committees-below:<committee>}.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation for an unknown function or an organisation that does not exist
     *     on that day
     */
    List<UnitView> resolve(String selector, LocalDate on);

    /** The positions of an organisation today, in their official order. */
    List<PositionView> positionsOf(String unitId);

    Optional<PositionView> position(String id);

    /**
     * The positions that do this role's work in the organisation today. Where it has none of the role, the work falls
     * to others: clerk to officer to leaders, officer to deputy to leader, chief of office to leaders. Leaders are
     * leader and deputies.
     */
    List<PositionView> positions(String unitId, PositionRole role);

    /** All positions that exist today. */
    List<PositionView> positions();

    /** Who holds the position on a day; who acts for it comes last. */
    List<HolderView> holders(String positionId, LocalDate on);

    /** The positions a person holds on a day, acting ones last. */
    List<PositionView> positionsHeldBy(String personId, LocalDate on);

    Optional<PersonView> person(String id);

    /** Persons with this text in their name or id, whatever the diacritics and case, in the order of their names. */
    List<PersonView> personsNamed(String text, int limit);

    /** Names of these persons by id; unknown ids are left out. */
    Map<String, String> personNames(Collection<String> ids);
}
