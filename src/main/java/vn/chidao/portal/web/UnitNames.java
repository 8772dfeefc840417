package vn.chidao.portal.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.OrganizationDirectory;

/** Names of organisations for one page: each is looked up once. */
public final class UnitNames {

    private final OrganizationDirectory organizations;
    private final Map<Dated, String> known = new HashMap<>();

    private record Dated(String unitId, @Nullable LocalDate on) {}

    UnitNames(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    /** The full name, or the id itself where nothing is known of it. */
    public String of(String unitId) {
        return of(unitId, null);
    }

    /** The full name at the date of a document or an act; no date means today. */
    public String of(String unitId, @Nullable LocalDate on) {
        return known.computeIfAbsent(new Dated(unitId, on), asked -> organizations.nameOf(asked.unitId(), asked.on()));
    }
}
