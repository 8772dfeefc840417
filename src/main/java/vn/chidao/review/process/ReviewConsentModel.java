package vn.chidao.review.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/review/ReviewConsent.bpmn}; business key = id of the voice. */
final class ReviewConsentModel {

    static final String PROCESS_ID = "ReviewConsent";

    static final String USER_TASK_CONSENT_REVIEW = "UserTask_ConsentReview";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private ReviewConsentModel() {}
}
