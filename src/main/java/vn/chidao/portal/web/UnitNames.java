package vn.chidao.portal.web;

import java.util.HashMap;
import java.util.Map;
import vn.chidao.organization.OrganizationDirectory;

/** Names of organisations for one page: each is looked up once. */
public final class UnitNames {

    private final OrganizationDirectory organizations;
    private final Map<String, String> known = new HashMap<>();

    UnitNames(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    /** The full name, or the id itself where nothing is known of it. */
    public String of(String unitId) {
        return known.computeIfAbsent(unitId, organizations::nameOf);
    }
}
