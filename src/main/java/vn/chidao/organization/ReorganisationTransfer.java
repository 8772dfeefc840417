package vn.chidao.organization;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.workflow.TaskHandover;

/** Plans that a body prepares or decides on go to its successor with the tasks on them. */
@Component
class ReorganisationTransfer implements OpenWorkTransfer {

    private static final String PROCESS = "Reorganisation";

    private final ReorganisationRepository plans;
    private final TaskHandover tasks;

    ReorganisationTransfer(ReorganisationRepository plans, TaskHandover tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        return plans.openOf(unitId).stream()
                .map(plan -> new OpenWork(keyOf(plan.id()), "REORGANISATION", plan.title(), 1, null))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        for (Reorganisation plan : plans.openOf(handover.fromUnitId())) {
            plan.handOver(handover.fromUnitId(), handover.successorFor(keyOf(plan.id())));
            plans.saveAndFlush(plan);
        }
        tasks.handOver(PROCESS, handover.fromUnitId(), part -> handover.successorFor(keyOf(part.businessKey())));
    }

    private static String keyOf(String reorganisationId) {
        return "reorganisation:" + reorganisationId;
    }
}
