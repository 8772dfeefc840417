package vn.chidao.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Positions, people and who holds what. Reads without a day answer as of today, business time; reads by id answer for
 * whatever has ever been.
 */
public interface PositionDirectory {

    /** The positions of an organisation today, in their official order. */
    List<PositionView> positionsOf(String unitId);

    List<PositionView> positionsOf(String unitId, LocalDate on);

    Optional<PositionView> position(String id);

    /** These by id, whether they still exist or not, by one query; unknown ids are left out. */
    Map<String, PositionView> positions(Collection<String> ids);

    /** As {@link #positions(Collection)}, those that exist on a day. */
    Map<String, PositionView> positions(Collection<String> ids, LocalDate on);

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

    /** As {@link #holders(String, LocalDate)} for many by one query; positions nobody holds are left out. */
    Map<String, List<HolderView>> holders(Collection<String> positionIds, LocalDate on);

    /** Everybody who has held the position or will, latest first. */
    List<HoldingView> holdingsOf(String positionId);

    /** The positions a person holds on a day, acting ones last. */
    List<PositionView> positionsHeldBy(String personId, LocalDate on);

    /** Every position the person has held or will hold, latest first. */
    List<HoldingView> holdingsBy(String personId);

    Optional<PersonView> person(String id);

    /** Persons with this text in their name or id, whatever the diacritics and case, in the order of their names. */
    List<PersonView> personsNamed(String text, int limit);

    /** Everybody who is known, by name. */
    List<PersonView> people();

    /** Names of these persons by id; unknown ids are left out. */
    Map<String, String> personNames(Collection<String> ids);
}
