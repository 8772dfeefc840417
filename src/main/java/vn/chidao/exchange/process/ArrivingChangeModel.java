package vn.chidao.exchange.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/exchange/ArrivingChange.bpmn}; business key = message id. */
final class ArrivingChangeModel {

    static final String PROCESS_ID = "ArrivingChange";

    static final String USER_TASK_SETTLE_CHANGE = "UserTask_SettleChange";

    /** Only where it is known which document is meant. */
    static final ProcessVariable<String> DIRECTIVE_ID = ProcessVariable.of("directiveId", String.class);

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private ArrivingChangeModel() {}
}
