package vn.chidao.exemplar.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/exemplar/ModelConfirmation.bpmn}; business key = id of what was reported. */
final class ModelConfirmationModel {

    static final String PROCESS_ID = "ModelConfirmation";

    static final String START_EVENT_MODEL_REPORTED = "StartEvent_ModelReported";
    static final String USER_TASK_CONFIRM_MODEL = "UserTask_ConfirmModel";
    static final String GATEWAY_MODEL_CONFIRMED = "Gateway_ModelConfirmed";
    static final String END_EVENT_MODEL_CONFIRMED = "EndEvent_ModelConfirmed";
    static final String END_EVENT_MODEL_RETURNED = "EndEvent_ModelReturned";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> MODEL_CONFIRMED = ProcessVariable.of("modelConfirmed", Boolean.class);

    private ModelConfirmationModel() {}
}
