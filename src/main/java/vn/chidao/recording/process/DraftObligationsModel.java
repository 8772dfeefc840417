package vn.chidao.recording.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/recording/DraftObligations.bpmn}; business key = recording id. */
final class DraftObligationsModel {

    static final String PROCESS_ID = "DraftObligations";

    static final String USER_TASK_CONFIRM_DUTIES = "UserTask_ConfirmDuties";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private DraftObligationsModel() {}
}
