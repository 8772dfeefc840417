package vn.chidao.registration.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/registration/ContentRegistration.bpmn}. */
final class ContentRegistrationModel {

    static final String PROCESS_ID = "ContentRegistration";

    static final String START_EVENT_ROUND_OPENED = "StartEvent_RoundOpened";
    static final String USER_TASK_FILL_SHEET = "UserTask_FillSheet";
    static final String USER_TASK_APPROVE_SHEET = "UserTask_ApproveSheet";
    static final String GATEWAY_SHEET_APPROVED = "Gateway_SheetApproved";
    static final String USER_TASK_CONSULT_SHEET = "UserTask_ConsultSheet";
    static final String GATEWAY_SHEET_AGREED = "Gateway_SheetAgreed";
    static final String USER_TASK_ACCEPT_SHEET = "UserTask_AcceptSheet";
    static final String GATEWAY_SHEET_ACCEPTED = "Gateway_SheetAccepted";
    static final String END_EVENT_SHEET_ACCEPTED = "EndEvent_SheetAccepted";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> LEAD_UNIT_ID = ProcessVariable.of("leadUnitId", String.class);
    static final ProcessVariable<String> ACCEPTING_UNIT_ID = ProcessVariable.of("acceptingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> SHEET_APPROVED = ProcessVariable.of("sheetApproved", Boolean.class);
    static final ProcessVariable<Boolean> SHEET_AGREED = ProcessVariable.of("sheetAgreed", Boolean.class);
    static final ProcessVariable<Boolean> SHEET_ACCEPTED = ProcessVariable.of("sheetAccepted", Boolean.class);

    private ContentRegistrationModel() {}
}
