package vn.chidao.recommendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/recommendation/RecommendationAnswer.bpmn}; business key = turn id. */
final class RecommendationAnswerModel {

    static final String PROCESS_ID = "RecommendationAnswer";

    static final String START_EVENT_ANSWER_ASKED = "StartEvent_AnswerAsked";
    static final String USER_TASK_ANSWER_RECOMMENDATION = "UserTask_AnswerRecommendation";
    static final String GATEWAY_RECOMMENDATION_ANSWERED = "Gateway_RecommendationAnswered";
    static final String END_EVENT_RECOMMENDATION_ANSWERED = "EndEvent_RecommendationAnswered";
    static final String END_EVENT_RECOMMENDATION_NOT_TAKEN = "EndEvent_RecommendationNotTaken";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> ANSWERED = ProcessVariable.of("answered", Boolean.class);

    private RecommendationAnswerModel() {}
}
