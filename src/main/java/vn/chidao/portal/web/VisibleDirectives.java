package vn.chidao.portal.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.NotFound;

/** Directives within a person's sight: what is out is for everybody, what is being made for those who make it. */
@Component
class VisibleDirectives {

    private static final Set<String> PUBLISHED = Set.of("IN_FORCE", "RECEIVED");

    private final DirectiveCatalog directives;
    private final CurrentUser user;

    VisibleDirectives(DirectiveCatalog directives, CurrentUser user) {
        this.directives = directives;
        this.user = user;
    }

    List<DirectiveView> all() {
        return directives.all().stream().filter(sight()).toList();
    }

    /** @throws NotFound also when the directive is out of this person's sight */
    DirectiveView require(String id) {
        return directives.find(id).filter(sight()).orElseThrow(() -> new NotFound("directive", id));
    }

    private Predicate<DirectiveView> sight() {
        if (user.isAdministrator()) {
            return directive -> true;
        }
        Set<String> units = user.positions().stream().map(PositionView::unitId).collect(Collectors.toSet());
        return directive -> PUBLISHED.contains(directive.status())
                || Stream.of(
                                directive.issuerUnitId(),
                                directive.draftingUnitId(),
                                directive.officeUnitId(),
                                directive.signingUnitId())
                        .anyMatch(unit -> unit != null && units.contains(unit));
    }
}
