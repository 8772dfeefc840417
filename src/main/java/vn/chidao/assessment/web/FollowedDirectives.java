package vn.chidao.assessment.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.identity.CurrentUser;
import vn.chidao.shared.NotFound;

/** The directives in force that whoever asks follows up, and may so have organisations assessed on. */
@Component
class FollowedDirectives {

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final CurrentUser user;

    FollowedDirectives(DirectiveCatalog directives, DirectiveSight sight, CurrentUser user) {
        this.directives = directives;
        this.sight = sight;
        this.user = user;
    }

    List<DirectiveView> all() {
        Asker asker = user.asker();
        Set<String> visible = sight.of(asker);
        return directives.all().stream()
                .filter(each -> each.isInForce() && visible.contains(each.id()) && leads(asker, each))
                .toList();
    }

    boolean leads(Asker asker, DirectiveView directive) {
        return directive.followUpUnitId() != null && asker.may(Right.LEAD_ASSESSMENT, thing(directive));
    }

    static Thing thing(DirectiveView directive) {
        return Thing.of().followedBy(directive.followUpUnitId());
    }

    Optional<DirectiveView> readable(String id) {
        return directives.find(id).filter(each -> sight.isOpenTo(user.asker(), each.id()));
    }

    /** @throws NotFound where it is not there, or closed to whoever asks */
    DirectiveView require(String id) {
        return readable(id).orElseThrow(() -> new NotFound("directive", id));
    }
}
