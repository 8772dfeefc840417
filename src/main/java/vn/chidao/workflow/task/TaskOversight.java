package vn.chidao.workflow.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Standing;
import vn.chidao.access.Thing;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * Who stands over a task without having to do it: the leaders of the organisations whose positions it is offered to,
 * and those of the organisation that supervises it. And who sees it: they, whoever it is offered to, whoever is
 * asked for an opinion on it, and administrators.
 */
@Component
public class TaskOversight {

    private final WorkItems workItems;
    private final ActorDirectory directory;
    private final Access access;
    private final OpinionTable opinions;
    private final OpinionCircle circle;

    TaskOversight(
            WorkItems workItems, ActorDirectory directory, Access access, OpinionTable opinions, OpinionCircle circle) {
        this.workItems = workItems;
        this.directory = directory;
        this.access = access;
        this.opinions = opinions;
        this.circle = circle;
    }

    /** As whom this person leads here; empty when he does not. */
    public Optional<Actor> leading(String username, WorkItem item) {
        return access.of(username)
                .standingFor(Right.LEAD_TASK, task(item))
                .map(Standing::positionId)
                .flatMap(position -> directory.actingAs(username, List.of(position)));
    }

    /** As whom this person leads an organisation that has one of these positions; empty when he leads none. */
    Optional<Actor> leadingUnitOf(String username, List<String> groups) {
        return access.of(username)
                .standingFor(Right.LEAD_TASK, Thing.of(unitsOf(groups).toList()))
                .map(Standing::positionId)
                .flatMap(position -> directory.actingAs(username, List.of(position)));
    }

    public boolean maySee(String username, WorkItem item) {
        return directory.holdsAny(username, item.groups())
                || access.of(username).may(Right.READ_TASK, task(item))
                || opinions.askedAmong(item.taskId(), directory.groupsOf(username)).stream()
                        .anyMatch(position -> circle.mayKnow(item, position));
    }

    private Thing task(WorkItem item) {
        return Thing.of(Stream.concat(unitsOf(item.groups()), workItems.supervisorOf(item.taskId()).stream())
                .toList());
    }

    private Stream<String> unitsOf(List<String> groups) {
        return groups.stream().flatMap(group -> directory.unitOf(group).stream());
    }
}
