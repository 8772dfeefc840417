package vn.chidao.registration.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/registration/ProposalAnswer.bpmn}; business key = turn id. */
final class ProposalAnswerModel {

    static final String PROCESS_ID = "ProposalAnswer";

    static final String START_EVENT_PROPOSAL_RAISED = "StartEvent_ProposalRaised";
    static final String USER_TASK_ANSWER_PROPOSAL = "UserTask_AnswerProposal";
    static final String GATEWAY_PROPOSAL_ACCEPTED = "Gateway_ProposalAccepted";
    static final String END_EVENT_PROPOSAL_AGREED = "EndEvent_ProposalAgreed";
    static final String END_EVENT_PROPOSAL_REFUSED = "EndEvent_ProposalRefused";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> PROPOSAL_ACCEPTED = ProcessVariable.of("proposalAccepted", Boolean.class);

    private ProposalAnswerModel() {}
}
