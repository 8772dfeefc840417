package vn.chidao.survey.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/survey/SurveyTally.bpmn}; business key = turn id. */
final class SurveyTallyModel {

    static final String PROCESS_ID = "SurveyTally";

    static final String START_EVENT_TALLY_ASKED = "StartEvent_TallyAsked";
    static final String GATEWAY_TALLY_AWAITED = "Gateway_TallyAwaited";
    static final String USER_TASK_ENTER_TALLY = "UserTask_EnterTally";
    static final String USER_TASK_CHECK_TALLY = "UserTask_CheckTally";
    static final String GATEWAY_TALLY_ACCEPTED = "Gateway_TallyAccepted";
    static final String END_EVENT_TALLY_ACCEPTED = "EndEvent_TallyAccepted";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> TALLY_ACCEPTED = ProcessVariable.of("tallyAccepted", Boolean.class);

    private SurveyTallyModel() {}
}
