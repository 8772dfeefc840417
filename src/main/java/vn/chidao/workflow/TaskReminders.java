package vn.chidao.workflow;

import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds people of open tasks. When, and how often, is for the module whose tasks they are. */
@Component
public class TaskReminders {

    private final WorkList workList;
    private final ApplicationEventPublisher events;

    public TaskReminders(WorkList workList, ApplicationEventPublisher events) {
        this.workList = workList;
        this.events = events;
    }

    /** Whoever is offered an open task of these instances is told once more, at most once a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(String processId, Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return;
        }
        workList.openOf(processId, businessKeys)
                .forEach(task -> events.publishEvent(new TaskUrged(
                        task.taskId(),
                        task.taskName(),
                        task.subject(),
                        task.directiveLabel(),
                        task.groups(),
                        task.dueOn())));
    }
}
