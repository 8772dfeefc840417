package vn.chidao.commendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/commendation/CouncilBallot.bpmn}; business key = id of the ballot. */
final class CouncilBallotModel {

    static final String PROCESS_ID = "CouncilBallot";

    static final String START_EVENT_COUNCIL_CONVENED = "StartEvent_CouncilConvened";
    static final String USER_TASK_CAST_BALLOT = "UserTask_CastBallot";
    static final String END_EVENT_BALLOT_CAST = "EndEvent_BallotCast";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> POSITION_ID = ProcessVariable.of("positionId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);

    private CouncilBallotModel() {}
}
