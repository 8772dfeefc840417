package vn.chidao.steering.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/steering/SteeringMeeting.bpmn}; business key = meeting turn id. */
final class SteeringMeetingModel {

    static final String PROCESS_ID = "SteeringMeeting";

    static final String START_EVENT_MEETING_NEAR = "StartEvent_MeetingNear";
    static final String USER_TASK_PREPARE_MEETING = "UserTask_PrepareMeeting";
    static final String GATEWAY_MINUTES_AWAITED = "Gateway_MinutesAwaited";
    static final String USER_TASK_WRITE_MINUTES = "UserTask_WriteMinutes";
    static final String USER_TASK_CONFIRM_MINUTES = "UserTask_ConfirmMinutes";
    static final String GATEWAY_MINUTES_CONFIRMED = "Gateway_MinutesConfirmed";
    static final String END_EVENT_CONCLUSIONS_PUBLISHED = "EndEvent_ConclusionsPublished";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> SECRETARY_UNIT_ID = ProcessVariable.of("secretaryUnitId", String.class);
    static final ProcessVariable<String> SECRETARY_POSITION_ID =
            ProcessVariable.of("secretaryPositionId", String.class);
    static final ProcessVariable<String> CHAIR_UNIT_ID = ProcessVariable.of("chairUnitId", String.class);
    static final ProcessVariable<String> CHAIR_POSITION_ID = ProcessVariable.of("chairPositionId", String.class);
    static final ProcessVariable<String> MEET_ON = ProcessVariable.of("meetOn", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> MINUTES_CONFIRMED = ProcessVariable.of("minutesConfirmed", Boolean.class);

    private SteeringMeetingModel() {}
}
