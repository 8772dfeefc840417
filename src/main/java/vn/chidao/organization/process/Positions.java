package vn.chidao.organization.process;

import java.util.List;
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

    public List<String> clerks(String unitId) {
        return idsOf(unitId, PositionRole.CLERK);
    }

    public List<String> officers(String unitId) {
        return idsOf(unitId, PositionRole.OFFICER);
    }

    public List<String> chiefs(String unitId) {
        return idsOf(unitId, PositionRole.CHIEF_OF_OFFICE);
    }

    private List<String> idsOf(String unitId, PositionRole role) {
        return directory.positions(unitId, role).stream().map(PositionView::id).toList();
    }
}
