package vn.chidao.organization;

import java.util.function.UnaryOperator;

/** How pages name an organisation whose work another has taken over: the old name, and behind it the successor's. */
public final class SuccessionName {

    private SuccessionName() {}

    /**
     * The full name, followed by that of whoever acts where it is another.
     *
     * @param unitId the organisation the work was begun for
     * @param actingUnitId the one that answers for it now
     */
    public static String of(OrganizationDirectory directory, String unitId, String actingUnitId) {
        return of(directory::nameOf, unitId, actingUnitId);
    }

    /** As {@link #of(OrganizationDirectory, String, String)}, with names of another sort. */
    public static String of(UnaryOperator<String> nameOf, String unitId, String actingUnitId) {
        return unitId.equals(actingUnitId)
                ? nameOf.apply(unitId)
                : nameOf.apply(unitId) + " → " + nameOf.apply(actingUnitId);
    }
}
