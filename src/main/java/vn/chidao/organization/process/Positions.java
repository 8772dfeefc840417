package vn.chidao.organization.process;

import java.util.List;
import java.util.stream.Stream;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.workflow.ProcessBean;

/**
 * Candidate groups for models: {@code ${positions.leaders(unitId)}}. A group is a position id, as of business today. Public, because the engine's
 * expressions call methods of public classes only.
 */
@ProcessBean("positions")
public class Positions {

    private final OrganizationDirectory directory;

    Positions(OrganizationDirectory directory) {
        this.directory = directory;
    }

    public List<String> leaders(String unitId) {
        return idsOf(unitId, PositionRole.LEADER);
    }

    /** Somebody named by his position, or else the leaders; also where that position is not one of the unit any more. */
    public List<String> assignedLeaders(String unitId, String positionId) {
        return isOf(unitId, positionId) ? List.of(positionId) : leaders(unitId);
    }

    /** As {@link #assignedLeaders}, for work that officers do. */
    public List<String> assignedOfficers(String unitId, String positionId) {
        return isOf(unitId, positionId) ? List.of(positionId) : officers(unitId);
    }

    /**
     * Somebody named by his position and, beside him, the unit's officers and leaders; these alone where nobody is named
     * or that position is not one of the unit any more.
     */
    public List<String> namedAndOfficersAndLeaders(String unitId, String positionId) {
        return namedOfAnyAndOfficersAndLeaders(unitId, positionId, unitId);
    }

    /**
     * Somebody named by his position, of whichever unit, and, beside him, the officers and leaders of the unit whose work it
     * is; these alone where nobody is named or that position is not one of the unit it is said to be of any more.
     */
    public List<String> namedOfAnyAndOfficersAndLeaders(String namedUnitId, String positionId, String unitId) {
        List<String> others = officersAndLeaders(unitId);
        return isOf(namedUnitId, positionId)
                ? Stream.concat(Stream.of(positionId), others.stream())
                        .distinct()
                        .toList()
                : others;
    }

    private boolean isOf(String unitId, String positionId) {
        return directory.positionsOf(unitId).stream()
                .anyMatch(position -> position.id().equals(positionId));
    }

    public List<String> clerks(String unitId) {
        return idsOf(unitId, PositionRole.CLERK);
    }

    public List<String> officers(String unitId) {
        return idsOf(unitId, PositionRole.OFFICER);
    }

    /** For what leaders may do themselves or leave to their officers. */
    public List<String> officersAndLeaders(String unitId) {
        return Stream.concat(officers(unitId).stream(), leaders(unitId).stream())
                .distinct()
                .toList();
    }

    public List<String> chiefs(String unitId) {
        return idsOf(unitId, PositionRole.CHIEF_OF_OFFICE);
    }

    private List<String> idsOf(String unitId, PositionRole role) {
        return directory.positions(unitId, role).stream().map(PositionView::id).toList();
    }
}
