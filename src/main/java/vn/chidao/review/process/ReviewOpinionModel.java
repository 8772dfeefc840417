package vn.chidao.review.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/review/ReviewOpinion.bpmn}; business key = id of the voice. */
final class ReviewOpinionModel {

    static final String PROCESS_ID = "ReviewOpinion";

    static final String USER_TASK_GIVE_REVIEW_OPINION = "UserTask_GiveReviewOpinion";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);

    private ReviewOpinionModel() {}
}
