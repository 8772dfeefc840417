package vn.chidao.organization;

import java.util.Set;

/**
 * A position in an organisation; its id is the candidate group of tasks offered to it.
 *
 * @param unitName the organisation's short name
 * @param name the position alone: "Chủ tịch"
 */
public record PositionView(String id, String unitId, String unitName, String name, Set<PositionRole> roles) {

    public PositionView {
        roles = Set.copyOf(roles);
    }

    /** Position and organisation, as signatures and lists show them: "Chủ tịch, UBND huyện". */
    public String label() {
        return label(name, unitName);
    }

    static String label(String name, String unitName) {
        return name + ", " + unitName;
    }
}
