package vn.chidao.household;

import java.util.List;

/**
 * Households of a residential area that more than one organisation helps at the same time ("tránh chồng chéo").
 *
 * @param unitIds the organisations that help one of them
 */
public record SharedHelp(String settlementId, int households, List<String> unitIds) {

    public SharedHelp {
        unitIds = List.copyOf(unitIds);
    }
}
