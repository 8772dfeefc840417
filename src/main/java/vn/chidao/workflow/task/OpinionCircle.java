package vn.chidao.workflow.task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.Circulation;
import vn.chidao.workflow.WorkList.WorkItem;

/** Who may know what a task is about, though it is not his: nobody outside the circle of its directive. */
@Component
class OpinionCircle {

    private final ActorDirectory directory;
    private final ObjectProvider<Circulation> circulations;

    OpinionCircle(ActorDirectory directory, ObjectProvider<Circulation> circulations) {
        this.directory = directory;
        this.circulations = circulations;
    }

    boolean mayKnow(WorkItem item, String positionId) {
        String directive = item.directiveId();
        return directive == null
                || directory
                        .unitOf(positionId)
                        .filter(unit -> circulations.stream().allMatch(each -> each.reaches(directive, unit)))
                        .isPresent();
    }
}
