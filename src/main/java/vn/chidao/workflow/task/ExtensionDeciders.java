package vn.chidao.workflow.task;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ActorDirectory;

/**
 * Who decides about a request for more time: the leaders of the organisation that watches over the work. Nobody grants
 * his own request, so where none of them is left besides who asks, it climbs to the organisation above.
 */
@Component
class ExtensionDeciders {

    private final ActorDirectory directory;

    ExtensionDeciders(ActorDirectory directory) {
        this.directory = directory;
    }

    /** Positions that decide today; empty where nobody is left up to the top of the register. */
    List<String> of(String supervisorUnitId, String askedBy) {
        Set<String> asked = new HashSet<>();
        Optional<String> unit = Optional.of(supervisorUnitId);
        while (unit.isPresent() && asked.add(unit.get())) {
            List<String> leaders = directory.leaderGroupsOf(unit.get());
            if (leaders.stream().anyMatch(group -> isHeldByAnother(group, askedBy))) {
                return leaders;
            }
            unit = directory.unitAbove(unit.get());
        }
        return List.of();
    }

    private boolean isHeldByAnother(String group, String askedBy) {
        return directory.holdersOf(group).stream()
                .anyMatch(account -> !account.username().equals(askedBy));
    }
}
