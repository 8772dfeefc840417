package vn.chidao.review.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/review/PeriodicReview.bpmn}. */
final class PeriodicReviewModel {

    static final String PROCESS_ID = "PeriodicReview";

    static final String START_EVENT_REVIEW_OPENED = "StartEvent_ReviewOpened";
    static final String USER_TASK_OPEN_REVIEW = "UserTask_OpenReview";
    static final String SERVICE_TASK_REQUEST_SELF_ASSESSMENTS = "ServiceTask_RequestSelfAssessments";
    static final String RECEIVE_TASK_SELF_ASSESSMENTS_CLOSED = "ReceiveTask_SelfAssessmentsClosed";
    static final String USER_TASK_DRAFT_REVIEW = "UserTask_DraftReview";
    static final String USER_TASK_APPROVE_REVIEW = "UserTask_ApproveReview";
    static final String GATEWAY_REVIEW_APPROVED = "Gateway_ReviewApproved";
    static final String GATEWAY_OPINIONS_ASKED = "Gateway_OpinionsAsked";
    static final String RECEIVE_TASK_OPINIONS_CLOSED = "ReceiveTask_OpinionsClosed";
    static final String USER_TASK_CONCLUDE_REVIEW = "UserTask_ConcludeReview";
    static final String GATEWAY_REVIEW_CONCLUDED = "Gateway_ReviewConcluded";
    static final String GATEWAY_PARTIES_CONCLUDE = "Gateway_PartiesConclude";
    static final String GATEWAY_CONSENTS_AWAITED = "Gateway_ConsentsAwaited";
    static final String INTERMEDIATE_EVENT_ALL_CONCLUDED = "IntermediateEvent_AllConcluded";
    static final String INTERMEDIATE_EVENT_CONCLUSION_REFUSED = "IntermediateEvent_ConclusionRefused";
    static final String SERVICE_TASK_PUBLISH_CONCLUSION = "ServiceTask_PublishConclusion";
    static final String END_EVENT_REVIEW_CONCLUDED = "EndEvent_ReviewConcluded";

    /** Names of the messages a review waits for. */
    static final String SELF_ASSESSMENTS_CLOSED = "SelfAssessmentsClosed";

    static final String OPINIONS_CLOSED = "OpinionsClosed";
    static final String ALL_CONCLUDED = "AllConcluded";
    static final String CONCLUSION_REFUSED = "ConclusionRefused";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> CONCLUDING_UNIT_ID = ProcessVariable.of("concludingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> REVIEW_APPROVED = ProcessVariable.of("reviewApproved", Boolean.class);
    static final ProcessVariable<Boolean> OPINIONS_ASKED = ProcessVariable.of("opinionsAsked", Boolean.class);
    static final ProcessVariable<Boolean> PARTIES_ASKED = ProcessVariable.of("partiesAsked", Boolean.class);
    static final ProcessVariable<Boolean> REVIEW_CONCLUDED = ProcessVariable.of("reviewConcluded", Boolean.class);

    private PeriodicReviewModel() {}
}
