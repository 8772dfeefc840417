package vn.chidao.receiving.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/receiving/CellDissemination.bpmn}; business key = the cell's line. */
final class CellDisseminationModel {

    static final String PROCESS_ID = "CellDissemination";

    static final String START_EVENT_CELL_ASKED = "StartEvent_CellAsked";
    static final String USER_TASK_CONFIRM_CELL = "UserTask_ConfirmCell";
    static final String END_EVENT_CELL_CONFIRMED = "EndEvent_CellConfirmed";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private CellDisseminationModel() {}
}
