package vn.chidao.receiving.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/receiving/DirectionTask.bpmn}; business key = the line's id. */
final class DirectionTaskModel {

    static final String PROCESS_ID = "DirectionTask";

    static final String START_EVENT_DIRECTION_ASSIGNED = "StartEvent_DirectionAssigned";
    static final String GATEWAY_INFORM_ONLY = "Gateway_InformOnly";
    static final String USER_TASK_ACCEPT_DIRECTION = "UserTask_AcceptDirection";
    static final String USER_TASK_REPORT_DIRECTION = "UserTask_ReportDirection";
    static final String USER_TASK_READ_DIRECTION = "UserTask_ReadDirection";
    static final String END_EVENT_DIRECTION_CARRIED_OUT = "EndEvent_DirectionCarriedOut";
    static final String END_EVENT_DIRECTION_READ = "EndEvent_DirectionRead";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> POSITION_ID = ProcessVariable.of("positionId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> INFORM_ONLY = ProcessVariable.of("informOnly", Boolean.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private DirectionTaskModel() {}
}
