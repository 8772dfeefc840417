package vn.chidao.recording.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/recording/DirectiveRecording.bpmn}; business key = recording id. */
final class DirectiveRecordingModel {

    static final String PROCESS_ID = "DirectiveRecording";

    static final String START_EVENT_TEXT_READ = "StartEvent_TextRead";
    static final String SERVICE_TASK_LOOK_UP_PROPOSAL = "ServiceTask_LookUpProposal";
    static final String GATEWAY_PROPOSAL_OPEN = "Gateway_ProposalOpen";
    static final String USER_TASK_CONFIRM_PROPOSAL = "UserTask_ConfirmProposal";
    static final String BOUNDARY_EVENT_PROPOSAL_DECIDED = "BoundaryEvent_ProposalDecided";
    static final String GATEWAY_PROPOSAL_KEPT = "Gateway_ProposalKept";
    static final String END_EVENT_PROPOSAL_DISCARDED = "EndEvent_ProposalDiscarded";
    static final String GATEWAY_BODIES_NAMED = "Gateway_BodiesNamed";
    static final String USER_TASK_NAME_BODIES = "UserTask_NameBodies";
    static final String SERVICE_TASK_PUT_IN_FORCE = "ServiceTask_PutInForce";
    static final String GATEWAY_RHYTHMS_OPEN = "Gateway_RhythmsOpen";
    static final String USER_TASK_DECIDE_RHYTHMS = "UserTask_DecideRhythms";
    static final String END_EVENT_DIRECTIVE_IN_FORCE = "EndEvent_DirectiveInForce";

    static final String PROPOSAL_DECIDED = "ProposalDecided";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> PROPOSAL_OPEN = ProcessVariable.of("proposalOpen", Boolean.class);
    static final ProcessVariable<Boolean> PROPOSAL_KEPT = ProcessVariable.of("proposalKept", Boolean.class);
    static final ProcessVariable<Boolean> BODIES_NAMED = ProcessVariable.of("bodiesNamed", Boolean.class);
    static final ProcessVariable<String> FOLLOW_UP_UNIT_ID = ProcessVariable.of("followUpUnitId", String.class);
    static final ProcessVariable<Boolean> RHYTHMS_OPEN = ProcessVariable.of("rhythmsOpen", Boolean.class);

    private DirectiveRecordingModel() {}
}
