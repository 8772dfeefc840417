package vn.chidao.directive;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;

/**
 * Which organisations may read what one of them hands in as evidence for a directive: itself, those it stands below, and
 * the bodies of the directive: those who made it, who follow it up, receive its reports and conclude on it. That all
 * see how far a directive in force has come does not open one organisation's papers to its neighbours.
 */
@Component
public class EvidenceSight {

    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;

    EvidenceSight(DirectiveCatalog directives, OrganizationDirectory organizations) {
        this.directives = directives;
        this.organizations = organizations;
    }

    public Set<String> readersOf(String directiveId, String unitId) {
        Set<String> readers = new LinkedHashSet<>();
        String at = unitId;
        while (at != null && readers.add(at)) {
            at = organizations.unit(at).map(UnitView::parentId).orElse(null);
        }
        directives
                .find(directiveId)
                .ifPresent(directive -> Stream.of(
                                directive.issuerUnitId(),
                                directive.draftingUnitId(),
                                directive.officeUnitId(),
                                directive.signingUnitId(),
                                directive.followUpUnitId(),
                                directive.reportReceiverUnitId(),
                                directive.concludingUnitId())
                        .filter(Objects::nonNull)
                        .forEach(readers::add));
        return readers;
    }
}
