package vn.chidao.changing.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/changing/ForeignChange.bpmn}; business key = change id. */
final class ForeignChangeModel {

    static final String PROCESS_ID = "ForeignChange";

    static final String USER_TASK_CONFIRM_CHANGE = "UserTask_ConfirmChange";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.of("confirmed", Boolean.class);

    private ForeignChangeModel() {}
}
