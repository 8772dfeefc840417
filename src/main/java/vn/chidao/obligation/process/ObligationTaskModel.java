package vn.chidao.obligation.process;

import vn.chidao.workflow.ProcessVariable;

/** Names in {@code processes/obligation/ObligationTask.bpmn}: a contract with every running instance. */
final class ObligationTaskModel {

    static final String PROCESS_ID = "ObligationTask";

    static final String START_OCCURRENCE_OPENED = "StartEvent_OccurrenceOpened";
    static final String TASK_ACCEPT_OBLIGATION = "UserTask_AcceptObligation";
    static final String GATEWAY_OBLIGATION_ACCEPTED = "Gateway_ObligationAccepted";
    static final String TASK_DECIDE_REFUSAL = "UserTask_DecideRefusal";
    static final String GATEWAY_OBLIGATION_RELEASED = "Gateway_ObligationReleased";
    static final String TASK_REPORT_RESULT = "UserTask_ReportResult";
    static final String TASK_CONFIRM_RESULT = "UserTask_ConfirmResult";
    static final String GATEWAY_RESULT_CONFIRMED = "Gateway_ResultConfirmed";
    static final String END_OBLIGATION_RELEASED = "EndEvent_ObligationReleased";
    static final String END_OBLIGATION_FULFILLED = "EndEvent_ObligationFulfilled";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> FOLLOW_UP_UNIT_ID = ProcessVariable.of("followUpUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> OBLIGATION_ACCEPTED = ProcessVariable.of("obligationAccepted", Boolean.class);
    static final ProcessVariable<Boolean> OBLIGATION_RELEASED = ProcessVariable.of("obligationReleased", Boolean.class);
    static final ProcessVariable<Boolean> RESULT_CONFIRMED = ProcessVariable.of("resultConfirmed", Boolean.class);

    private ObligationTaskModel() {}
}
