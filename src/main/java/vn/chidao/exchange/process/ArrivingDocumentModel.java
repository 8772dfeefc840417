package vn.chidao.exchange.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/exchange/ArrivingDocument.bpmn}; business key = message id. */
final class ArrivingDocumentModel {

    static final String PROCESS_ID = "ArrivingDocument";

    static final String USER_TASK_IDENTIFY_DOCUMENT = "UserTask_IdentifyDocument";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);

    private ArrivingDocumentModel() {}
}
