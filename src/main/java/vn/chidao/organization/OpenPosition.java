package vn.chidao.organization;

import java.time.LocalDate;
import java.util.List;

/**
 * Opens a position in an organisation.
 *
 * @param id {@code <unit>.<position>}; the candidate group of tasks offered to it
 */
public record OpenPosition(String id, String unitId, String name, List<PositionRole> roles, LocalDate from) {

    public OpenPosition {
        roles = List.copyOf(roles);
    }
}
