package vn.chidao.registration.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/registration/AnnexAcceptance.bpmn}; business key = annex id. */
final class AnnexAcceptanceModel {

    static final String PROCESS_ID = "AnnexAcceptance";

    static final String START_EVENT_ANNEX_DRAWN_UP = "StartEvent_AnnexDrawnUp";
    static final String USER_TASK_ACCEPT_ANNEX = "UserTask_AcceptAnnex";
    static final String GATEWAY_ANNEX_ACCEPTED = "Gateway_AnnexAccepted";
    static final String END_EVENT_ANNEX_ACCEPTED = "EndEvent_AnnexAccepted";
    static final String END_EVENT_ANNEX_RETURNED = "EndEvent_AnnexReturned";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> ACCEPTING_UNIT_ID = ProcessVariable.of("acceptingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> ANNEX_ACCEPTED = ProcessVariable.of("annexAccepted", Boolean.class);

    private AnnexAcceptanceModel() {}
}
