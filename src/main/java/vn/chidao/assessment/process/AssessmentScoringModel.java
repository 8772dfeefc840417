package vn.chidao.assessment.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/assessment/AssessmentScoring.bpmn}; business key = sheet id. */
final class AssessmentScoringModel {

    static final String PROCESS_ID = "AssessmentScoring";

    static final String START_EVENT_SCORES_ASKED = "StartEvent_ScoresAsked";
    static final String GATEWAY_SCORES_AWAITED = "Gateway_ScoresAwaited";
    static final String USER_TASK_SCORE_SHEET = "UserTask_ScoreSheet";
    static final String USER_TASK_APPROVE_SCORES = "UserTask_ApproveScores";
    static final String GATEWAY_SCORES_APPROVED = "Gateway_ScoresApproved";
    static final String USER_TASK_CHECK_SCORES = "UserTask_CheckScores";
    static final String GATEWAY_SCORES_ACCEPTED = "Gateway_ScoresAccepted";
    static final String END_EVENT_SCORES_ACCEPTED = "EndEvent_ScoresAccepted";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<String> CHECK_DUE_ON = ProcessVariable.of("checkDueOn", String.class);
    static final ProcessVariable<Boolean> SCORES_APPROVED = ProcessVariable.of("scoresApproved", Boolean.class);
    static final ProcessVariable<Boolean> SCORES_ACCEPTED = ProcessVariable.of("scoresAccepted", Boolean.class);

    private AssessmentScoringModel() {}
}
