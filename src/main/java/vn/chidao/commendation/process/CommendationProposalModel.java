package vn.chidao.commendation.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/commendation/CommendationProposal.bpmn}; business key = id of the submission. */
final class CommendationProposalModel {

    static final String PROCESS_ID = "CommendationProposal";

    static final String START_EVENT_PROPOSAL_SUBMITTED = "StartEvent_ProposalSubmitted";
    static final String USER_TASK_CHECK_DOSSIER = "UserTask_CheckDossier";
    static final String GATEWAY_DOSSIER_ACCEPTED = "Gateway_DossierAccepted";
    static final String END_EVENT_DOSSIER_ACCEPTED = "EndEvent_DossierAccepted";
    static final String END_EVENT_DOSSIER_RETURNED = "EndEvent_DossierReturned";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);
    static final ProcessVariable<Boolean> DOSSIER_ACCEPTED = ProcessVariable.of("dossierAccepted", Boolean.class);

    private CommendationProposalModel() {}
}
