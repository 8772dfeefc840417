package vn.chidao.registration.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/registration/SheetAmendment.bpmn}. */
final class SheetAmendmentModel {

    static final String PROCESS_ID = "SheetAmendment";

    static final String START_EVENT_AMENDMENT_PROPOSED = "StartEvent_AmendmentProposed";
    static final String USER_TASK_AMEND_SHEET = "UserTask_AmendSheet";
    static final String GATEWAY_AMENDMENT_SENT = "Gateway_AmendmentSent";
    static final String USER_TASK_APPROVE_AMENDMENT = "UserTask_ApproveAmendment";
    static final String GATEWAY_AMENDMENT_APPROVED = "Gateway_AmendmentApproved";
    static final String USER_TASK_CONSENT_AMENDMENT = "UserTask_ConsentAmendment";
    static final String GATEWAY_AMENDMENT_CONSENTED = "Gateway_AmendmentConsented";
    static final String END_EVENT_AMENDMENT_IN_FORCE = "EndEvent_AmendmentInForce";
    static final String END_EVENT_AMENDMENT_WITHDRAWN = "EndEvent_AmendmentWithdrawn";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> LEAD_UNIT_ID = ProcessVariable.of("leadUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> AMENDMENT_SENT = ProcessVariable.of("amendmentSent", Boolean.class);
    static final ProcessVariable<Boolean> AMENDMENT_APPROVED = ProcessVariable.of("amendmentApproved", Boolean.class);
    static final ProcessVariable<Boolean> AMENDMENT_CONSENTED = ProcessVariable.of("amendmentConsented", Boolean.class);

    private SheetAmendmentModel() {}
}
