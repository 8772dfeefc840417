package vn.chidao.recommendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/recommendation/RecommendationFollowUp.bpmn}; business key = turn id. */
final class RecommendationFollowUpModel {

    static final String PROCESS_ID = "RecommendationFollowUp";

    static final String START_EVENT_FOLLOW_UP_ASKED = "StartEvent_FollowUpAsked";
    static final String GATEWAY_MEASURES_DUE = "Gateway_MeasuresDue";
    static final String USER_TASK_JUDGE_ANSWER = "UserTask_JudgeAnswer";
    static final String END_EVENT_ANSWER_JUDGED = "EndEvent_AnswerJudged";
    static final String USER_TASK_CHECK_MEASURES = "UserTask_CheckMeasures";
    static final String END_EVENT_MEASURES_CHECKED = "EndEvent_MeasuresChecked";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> MEASURES_DUE = ProcessVariable.of("measuresDue", Boolean.class);

    private RecommendationFollowUpModel() {}
}
