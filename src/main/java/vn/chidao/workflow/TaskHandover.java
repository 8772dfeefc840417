package vn.chidao.workflow;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * Hands the parts an organisation has in instances of a model over to its successors, in the caller's transaction. A
 * part is a routing variable that holds the organisation's id: {@code unitId}, {@code receiverUnitId},
 * {@code supervisorUnitId} … Who calls it has moved its own rows before: tasks are described anew from them.
 */
public interface TaskHandover {

    /** The parts of this organisation in instances of the model that run or have been asked for, by business key. */
    List<Part> partsOf(String processId, String unitId);

    /**
     * Gives each part to the organisation this function names. Open tasks that pass to other positions lose their
     * claim and their former candidates with every right these had in the engine, what was typed waits for whoever
     * takes the task on, and {@link TaskOffered} tells the new ones; requests for more time go with the supervisor.
     * A task for which a successor has no position waits with nobody and raises the alarm. Asked again it finds nothing
     * to do.
     */
    void handOver(String processId, String unitId, Function<Part, String> successorOf);

    /** Open tasks that are offered to one of these positions. */
    List<WorkItem> openTasksOf(Collection<String> groups);

    /** A part in the instance with this business key. */
    record Part(String businessKey, String variable) {}
}
