package vn.chidao.coordination.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/coordination/ProgrammeConsent.bpmn}; business key = turn id. */
final class ProgrammeConsentModel {

    static final String PROCESS_ID = "ProgrammeConsent";

    static final String USER_TASK_CONSENT_PROGRAMME = "UserTask_ConsentProgramme";
    static final String GATEWAY_PROGRAMME_CONSENTED = "Gateway_ProgrammeConsented";
    static final String END_EVENT_PARTY_CONSENTED = "EndEvent_PartyConsented";
    static final String END_EVENT_CONSENT_REFUSED = "EndEvent_ConsentRefused";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> CONSENTED = ProcessVariable.of("consented", Boolean.class);

    private ProgrammeConsentModel() {}
}
