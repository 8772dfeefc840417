package vn.chidao.reporting.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/reporting/ReportReception.bpmn}; business key = turn id. */
final class ReportReceptionModel {

    static final String PROCESS_ID = "ReportReception";

    static final String USER_TASK_RECEIVE_REPORT = "UserTask_ReceiveReport";
    static final String GATEWAY_REPORT_ACCEPTED = "Gateway_ReportAccepted";
    static final String END_EVENT_RECEIVER_ACCEPTED = "EndEvent_ReceiverAccepted";
    static final String END_EVENT_RECEIVER_RETURNED = "EndEvent_ReceiverReturned";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> RECEIVER_UNIT_ID = ProcessVariable.of("receiverUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> REPORT_ACCEPTED = ProcessVariable.of("reportAccepted", Boolean.class);

    private ReportReceptionModel() {}
}
