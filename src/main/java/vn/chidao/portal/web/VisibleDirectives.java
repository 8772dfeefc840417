package vn.chidao.portal.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.shared.NotFound;

/** Directives within sight of the person signed in. */
@Component
class VisibleDirectives {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;

    VisibleDirectives(DirectiveCatalog directives, DirectiveSight sight) {
        this.directives = directives;
        this.sight = sight;
    }

    List<DirectiveView> all() {
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
        return ids().contains(id);
    }

    /** Whether it may circulate only among those it names. */
    boolean isLimited(String id) {
        return sight.limited().contains(id);
    }

    /** Limited ones that are not among those in this person's sight: for him not even by name. */
    Set<String> closed(Set<String> inSight) {
        return sight.limited().stream().filter(id -> !inSight.contains(id)).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> ids() {
        return sight.visible();
    }
}
