package vn.chidao.changing.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/changing/ChangeReceipt.bpmn}; business key = answer id. */
final class ChangeReceiptModel {

    static final String PROCESS_ID = "ChangeReceipt";

    static final String USER_TASK_ANSWER_CHANGE = "UserTask_AnswerChange";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private ChangeReceiptModel() {}
}
