package vn.chidao.directive.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/directive/DirectiveSignature.bpmn}; business key = id of the signer's turn. */
final class DirectiveSignatureModel {

    static final String PROCESS_ID = "DirectiveSignature";

    static final String START_EVENT_TURN_COME = "StartEvent_TurnCome";
    static final String USER_TASK_SIGN_DIRECTIVE = "UserTask_SignDirective";
    static final String GATEWAY_DIRECTIVE_SIGNED = "Gateway_DirectiveSigned";
    static final String END_EVENT_DIRECTIVE_SIGNED = "EndEvent_DirectiveSigned";
    static final String END_EVENT_SIGNING_REFUSED = "EndEvent_SigningRefused";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> SIGNING_UNIT_ID = ProcessVariable.of("signingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> SIGNED = ProcessVariable.of("signed", Boolean.class);

    private DirectiveSignatureModel() {}
}
