package vn.chidao.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;

/** Who of the demo officers does what waits for these positions. */
@Component
@Profile("demo & !prod")
class PlayCast {

    private final ActorDirectory directory;

    PlayCast(ActorDirectory directory) {
        this.directory = directory;
    }

    /** The first holder of the first position that is not vacant. */
    Optional<String> accountFor(List<String> groups) {
        return groups.stream()
                .flatMap(group -> directory.holdersOf(group).stream())
                .map(Account::username)
                .findFirst();
    }

    /** The officer as an actor in this position. */
    Actor actor(String positionId) {
        return accountFor(List.of(positionId))
                .flatMap(account -> directory.actingAs(account, List.of(positionId)))
                .orElseThrow(() -> new IllegalStateException("nobody holds " + positionId));
    }

    /** Somebody who leads this organisation. */
    Optional<Actor> leaderOf(String unitId) {
        List<String> groups = directory.leaderGroupsOf(unitId);
        return accountFor(groups).flatMap(account -> directory.actingAs(account, groups));
    }
}
