package vn.chidao.recommendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/recommendation/RecommendationSending.bpmn}; business key = letter id. */
final class RecommendationSendingModel {

    static final String PROCESS_ID = "RecommendationSending";

    static final String START_EVENT_RECOMMENDATION_RAISED = "StartEvent_RecommendationRaised";
    static final String GATEWAY_RECOMMENDATION_SUBMITTED = "Gateway_RecommendationSubmitted";
    static final String USER_TASK_APPROVE_RECOMMENDATION = "UserTask_ApproveRecommendation";
    static final String GATEWAY_RECOMMENDATION_SENT = "Gateway_RecommendationSent";
    static final String END_EVENT_RECOMMENDATION_SENT = "EndEvent_RecommendationSent";
    static final String USER_TASK_REWORD_RECOMMENDATION = "UserTask_RewordRecommendation";
    static final String GATEWAY_RECOMMENDATION_RESUBMITTED = "Gateway_RecommendationResubmitted";
    static final String END_EVENT_RECOMMENDATION_WITHDRAWN = "EndEvent_RecommendationWithdrawn";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> SENT = ProcessVariable.of("sent", Boolean.class);
    static final ProcessVariable<Boolean> RESUBMITTED = ProcessVariable.of("resubmitted", Boolean.class);

    private RecommendationSendingModel() {}
}
