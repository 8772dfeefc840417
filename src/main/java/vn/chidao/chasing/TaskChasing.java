package vn.chidao.chasing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.chasing.ChasingManagement.Lot;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskUrging;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** Chasing from where a task stands, its page or a desk, by the same rules as from the list of what is late. */
@Component
class TaskChasing implements TaskUrging {

    private final LateList late;
    private final ChasingManagement chasing;
    private final WorkList workList;
    private final ActorDirectory directory;
    private final Access access;

    TaskChasing(LateList late, ChasingManagement chasing, WorkList workList, ActorDirectory directory, Access access) {
        this.late = late;
        this.chasing = chasing;
        this.workList = workList;
        this.directory = directory;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayUrge(String username, WorkItem item) {
        return item.isOpen()
                && item.dueOn() != null
                && chaser(username, item).isPresent()
                && !directory.holdsAny(username, item.groups());
    }

    @Override
    @Transactional
    public void urge(String username, String taskId, @Nullable String words) {
        WorkItem item = workList.find(taskId).orElseThrow(TaskChasing::refusal);
        Actor actor = chaser(username, item).orElseThrow(TaskChasing::refusal);
        if (!item.isOpen()) {
            throw item.handled();
        }
        chasing.chase(List.of(new Lot(actor, List.of(taskId))), words);
    }

    private Optional<Actor> chaser(String username, WorkItem item) {
        return late.chaserOf(access.of(username), item)
                .flatMap(position -> directory.actingAs(username, List.of(position)));
    }

    private static AccessRefused refusal() {
        return new AccessRefused("chasing.refused.chase");
    }
}
