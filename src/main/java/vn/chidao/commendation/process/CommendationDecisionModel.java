package vn.chidao.commendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/commendation/CommendationDecision.bpmn}; business key = id of the decision. */
final class CommendationDecisionModel {

    static final String PROCESS_ID = "CommendationDecision";

    static final String START_EVENT_DECISION_PREPARED = "StartEvent_DecisionPrepared";
    static final String USER_TASK_SIGN_DECISION = "UserTask_SignDecision";
    static final String GATEWAY_DECISION_SIGNED = "Gateway_DecisionSigned";
    static final String END_EVENT_DECISION_SIGNED = "EndEvent_DecisionSigned";
    static final String END_EVENT_DECISION_RETURNED = "EndEvent_DecisionReturned";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> DECISION_SIGNED = ProcessVariable.of("decisionSigned", Boolean.class);

    private CommendationDecisionModel() {}
}
