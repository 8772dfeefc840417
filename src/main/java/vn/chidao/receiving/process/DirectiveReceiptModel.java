package vn.chidao.receiving.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/receiving/DirectiveReceipt.bpmn}; business key = receipt id. */
final class DirectiveReceiptModel {

    static final String PROCESS_ID = "DirectiveReceipt";

    static final String START_EVENT_DIRECTIVE_ARRIVED = "StartEvent_DirectiveArrived";
    static final String USER_TASK_REGISTER_INCOMING = "UserTask_RegisterIncoming";
    static final String GATEWAY_DIRECTIVE_REGISTERED = "Gateway_DirectiveRegistered";
    static final String GATEWAY_SENDER_OUTSIDE = "Gateway_SenderOutside";
    static final String USER_TASK_RESEND_DIRECTIVE = "UserTask_ResendDirective";
    static final String USER_TASK_WRITE_DIRECTION = "UserTask_WriteDirection";
    static final String USER_TASK_CONFIRM_DISSEMINATION = "UserTask_ConfirmDissemination";
    static final String END_EVENT_DIRECTIVE_DISSEMINATED = "EndEvent_DirectiveDisseminated";

    static final String END_EVENT_DIRECTIVE_RETURNED_OUTSIDE = "EndEvent_DirectiveReturnedOutside";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> OFFICE_UNIT_ID = ProcessVariable.of("officeUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> REGISTERED = ProcessVariable.of("registered", Boolean.class);

    /** Set with {@link #REGISTERED}, not at the start: instances asked for by older versions have no word of it. */
    static final ProcessVariable<Boolean> SENDER_OUTSIDE = ProcessVariable.of("senderOutside", Boolean.class);

    private DirectiveReceiptModel() {}
}
