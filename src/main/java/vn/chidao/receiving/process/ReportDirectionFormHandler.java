package vn.chidao.receiving.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.receiving.DirectionTaskCatalog;
import vn.chidao.receiving.DirectionTasks;
import vn.chidao.receiving.ReportDirection;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever the leader's direction names has done the work. */
@Component
class ReportDirectionFormHandler implements TaskFormHandler<ReportDirectionForm> {

    private final DirectionTasks tasks;
    private final DirectionTaskCatalog catalog;
    private final ReceiptBriefings briefings;
    private final BusinessClock clock;

    ReportDirectionFormHandler(
            DirectionTasks tasks, DirectionTaskCatalog catalog, ReceiptBriefings briefings, BusinessClock clock) {
        this.tasks = tasks;
        this.catalog = catalog;
        this.briefings = briefings;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "ReportDirectionForm";
    }

    @Override
    public Class<ReportDirectionForm> formType() {
        return ReportDirectionForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.direction(catalog.require(task.businessKey()));
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return Map.of("doneOn", clock.today().toString());
    }

    @Override
    public TaskOutcome complete(TaskContext task, ReportDirectionForm form) {
        tasks.report(new ReportDirection(task.businessKey(), form.result(), form.doneOn(), form.evidence()));
        return TaskOutcome.done();
    }
}
