package vn.chidao.workflow.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * Who stands over a task without having to do it: the leaders of the organisations whose positions it is offered to,
 * and those of the organisation that supervises it.
 */
@Component
public class TaskOversight {

    private final WorkItems workItems;
    private final ActorDirectory directory;

    TaskOversight(WorkItems workItems, ActorDirectory directory) {
        this.workItems = workItems;
        this.directory = directory;
    }

    /** As whom this person leads here; empty when he does not. */
    public Optional<Actor> leading(String username, WorkItem item) {
        List<String> leaders = Stream.concat(
                        item.groups().stream().flatMap(group -> directory.unitOf(group).stream()),
                        workItems.supervisorOf(item.taskId()).stream())
                .distinct()
                .flatMap(unit -> directory.leaderGroupsOf(unit).stream())
                .distinct()
                .toList();
        return directory.actingAs(username, leaders);
    }
}
