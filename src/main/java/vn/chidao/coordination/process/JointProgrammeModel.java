package vn.chidao.coordination.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/coordination/JointProgramme.bpmn}; business key = round id. */
final class JointProgrammeModel {

    static final String PROCESS_ID = "JointProgramme";

    static final String START_EVENT_PROGRAMME_OPENED = "StartEvent_ProgrammeOpened";
    static final String USER_TASK_DRAFT_PROGRAMME = "UserTask_DraftProgramme";
    static final String USER_TASK_COLLECT_OPINIONS = "UserTask_CollectOpinions";
    static final String GATEWAY_OPINIONS_SETTLED = "Gateway_OpinionsSettled";
    static final String GATEWAY_CONSENTS_AWAITED = "Gateway_ConsentsAwaited";
    static final String INTERMEDIATE_EVENT_ALL_CONSENTED = "IntermediateEvent_AllConsented";
    static final String INTERMEDIATE_EVENT_CONSENT_REFUSED = "IntermediateEvent_ConsentRefused";
    static final String USER_TASK_NUMBER_PROGRAMME = "UserTask_NumberProgramme";
    static final String END_EVENT_PROGRAMME_NUMBERED = "EndEvent_ProgrammeNumbered";

    static final String PROGRAMME_IN_FORCE = "ProgrammeInForce";
    static final String CONSENT_REFUSED = "ConsentRefused";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> LEAD_UNIT_ID = ProcessVariable.of("leadUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> SETTLED = ProcessVariable.of("settled", Boolean.class);

    private JointProgrammeModel() {}
}
