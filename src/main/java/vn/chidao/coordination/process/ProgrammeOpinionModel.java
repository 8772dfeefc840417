package vn.chidao.coordination.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/coordination/ProgrammeOpinion.bpmn}; business key = turn id. */
final class ProgrammeOpinionModel {

    static final String PROCESS_ID = "ProgrammeOpinion";

    static final String USER_TASK_GIVE_OPINION = "UserTask_GiveOpinion";

    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);
    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private ProgrammeOpinionModel() {}
}
