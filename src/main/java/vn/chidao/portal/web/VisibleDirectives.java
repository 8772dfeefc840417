package vn.chidao.portal.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.NotFound;

/** Directives within sight of the person signed in; administrators see all. */
@Component
class VisibleDirectives {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;

    VisibleDirectives(DirectiveCatalog directives, DirectiveSight sight, CurrentUser user) {
        this.directives = directives;
        this.sight = sight;
        this.user = user;
    }

    List<DirectiveView> all() {
        if (user.isAdministrator()) {
            return directives.all();
        }
        Set<String> seen = ids();
        return directives.all().stream()
                .filter(directive -> seen.contains(directive.id()))
                .toList();
    }

    /** @throws NotFound also when the directive is out of this person's sight */
    DirectiveView require(String id) {
        DirectiveView directive = directives.require(id);
        if (!isVisible(id)) {
            throw new NotFound("directive", id);
        }
        return directive;
    }

    boolean isVisible(String id) {
        return user.isAdministrator() || ids().contains(id);
    }

    /** The ids of what an officer sees. */
    Set<String> ids() {
        return sight.of(units());
    }

    /** The units in which this person works. */
    Set<String> units() {
        return user.positions().stream().map(PositionView::unitId).collect(Collectors.toSet());
    }
}
