package vn.chidao.workflow;

import java.util.List;
import vn.chidao.workflow.WorkList.WorkItem;

/** To whom open tasks are offered, where positions come, go or move after the offer. */
public interface TaskOffers {

    /** Open tasks that are offered to nobody, because no position stood for their candidate rule; the oldest first. */
    List<WorkItem> toNobody();

    /**
     * Evaluates the task's candidate rule as of today and offers it to the positions found, in place of the former. A
     * claim stands if its holder works in one of them. Where none is found nothing changes.
     *
     * @return whether a position was found
     * @throws vn.chidao.shared.NotFound when there is no such task
     * @throws vn.chidao.shared.AlreadyHandled when somebody has done it
     */
    boolean offerAnew(String taskId);
}
