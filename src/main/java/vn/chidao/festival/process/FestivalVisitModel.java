package vn.chidao.festival.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/festival/FestivalVisit.bpmn}; business key = visit turn id. */
final class FestivalVisitModel {

    static final String PROCESS_ID = "FestivalVisit";

    static final String START_EVENT_VISITOR_SENT = "StartEvent_VisitorSent";
    static final String USER_TASK_REPORT_VISIT = "UserTask_ReportVisit";
    static final String END_EVENT_VISIT_REPORTED = "EndEvent_VisitReported";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> POSITION_ID = ProcessVariable.of("positionId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);

    private FestivalVisitModel() {}
}
