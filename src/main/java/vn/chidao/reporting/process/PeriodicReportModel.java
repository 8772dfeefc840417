package vn.chidao.reporting.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/reporting/PeriodicReport.bpmn}. */
final class PeriodicReportModel {

    static final String PROCESS_ID = "PeriodicReport";

    static final String START_EVENT_REPORT_REQUESTED = "StartEvent_ReportRequested";
    static final String GATEWAY_REPORT_CONSOLIDATING = "Gateway_ReportConsolidating";
    static final String SERVICE_TASK_REQUEST_CONTRIBUTIONS = "ServiceTask_RequestContributions";
    static final String RECEIVE_TASK_CONTRIBUTIONS_CLOSED = "ReceiveTask_ContributionsClosed";
    static final String USER_TASK_DRAFT_REPORT = "UserTask_DraftReport";
    static final String USER_TASK_APPROVE_REPORT = "UserTask_ApproveReport";
    static final String GATEWAY_REPORT_APPROVED = "Gateway_ReportApproved";
    static final String GATEWAY_RECEIVERS_AWAITED = "Gateway_ReceiversAwaited";
    static final String INTERMEDIATE_EVENT_REPORT_ACCEPTED = "IntermediateEvent_ReportAccepted";
    static final String INTERMEDIATE_EVENT_REPORT_RETURNED = "IntermediateEvent_ReportReturned";
    static final String END_EVENT_REPORT_ACCEPTED = "EndEvent_ReportAccepted";

    /** Name of the message a consolidated report waits for. */
    static final String CONTRIBUTIONS_CLOSED = "ContributionsClosed";

    /** Names of the messages a sent report waits for. */
    static final String REPORT_ACCEPTED = "ReportAccepted";

    static final String REPORT_RETURNED = "ReportReturned";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> CONSOLIDATING = ProcessVariable.of("consolidating", Boolean.class);
    static final ProcessVariable<Boolean> REPORT_APPROVED = ProcessVariable.of("reportApproved", Boolean.class);

    private PeriodicReportModel() {}
}
