package vn.chidao.commendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/commendation/CommendationCall.bpmn}; business key = id of the call. */
final class CommendationCallModel {

    static final String PROCESS_ID = "CommendationCall";

    static final String START_EVENT_UNIT_ASKED = "StartEvent_UnitAsked";
    static final String USER_TASK_ANSWER_CALL = "UserTask_AnswerCall";
    static final String END_EVENT_CALL_ANSWERED = "EndEvent_CallAnswered";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);

    private CommendationCallModel() {}
}
