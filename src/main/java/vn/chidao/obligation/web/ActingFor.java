package vn.chidao.obligation.web;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;

/** In which of his positions the person signed in acts on a page: the first that lies in one of the organisations. */
@Component
class ActingFor {

    private final CurrentUser user;

    ActingFor(CurrentUser user) {
        this.user = user;
    }

    boolean anyOf(Collection<String> unitIds) {
        return positionIn(unitIds).isPresent();
    }

    /** The units in which this person works. */
    Set<String> units() {
        return user.positions().stream().map(PositionView::unitId).collect(Collectors.toSet());
    }

    /** Refuses a person who holds no position in any of them; the key says why. */
    Actor oneOf(Collection<String> unitIds, String key) {
        return positionIn(unitIds)
                .map(position -> user.actorFor(position.id()))
                .orElseThrow(() -> new AccessRefused(key));
    }

    private Optional<PositionView> positionIn(Collection<String> unitIds) {
        return user.positions().stream()
                .filter(position -> unitIds.contains(position.unitId()))
                .findFirst();
    }
}
