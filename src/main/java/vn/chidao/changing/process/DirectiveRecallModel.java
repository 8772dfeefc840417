package vn.chidao.changing.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/changing/DirectiveRecall.bpmn}; business key = change id. */
final class DirectiveRecallModel {

    static final String PROCESS_ID = "DirectiveRecall";

    static final String USER_TASK_DECIDE_RECALL = "UserTask_DecideRecall";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> SIGNING_UNIT_ID = ProcessVariable.of("signingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.of("approved", Boolean.class);

    private DirectiveRecallModel() {}
}
