package vn.chidao.workflow.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts on every user task what no model has to say: the wrapper that shows our page in Tasklist, the completion road,
 * and the projection. A user task without a form is refused at deployment.
 */
class UserTaskParseListener extends AbstractBpmnParseListener {

    private static final String WRAPPER = "embedded:/forms/task.html";

    private final Supplier<TaskLifecycle> lifecycle;
    private final Supplier<TaskCompletion> completion;
    private final RefusalTexts texts;

    UserTaskParseListener(Supplier<TaskLifecycle> lifecycle, Supplier<TaskCompletion> completion, RefusalTexts texts) {
        this.lifecycle = lifecycle;
        this.completion = completion;
        this.texts = texts;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (task.getCamundaFormDefinitionKey() == null) {
            throw new ProcessEngineException(texts.of("workflow.rule.task-without-form", activity.getId()));
        }
        task.setFormKey(new FixedValue(WRAPPER));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, created -> lifecycle.get().created(created));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, assigned -> lifecycle.get().assigned(assigned));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, completed -> completion.get().complete(completed));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, deleted -> lifecycle.get().deleted(deleted));
    }
}
