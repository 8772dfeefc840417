package vn.chidao.organization.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/organization/Reorganisation.bpmn}; business key = reorganisation id. */
final class ReorganisationModel {

    static final String PROCESS_ID = "Reorganisation";

    static final String START_EVENT_PLAN_SUBMITTED = "StartEvent_PlanSubmitted";
    static final String USER_TASK_APPRAISE_PLAN = "UserTask_AppraisePlan";
    static final String GATEWAY_PLAN_APPRAISED = "Gateway_PlanAppraised";
    static final String USER_TASK_REVISE_PLAN = "UserTask_RevisePlan";
    static final String GATEWAY_PLAN_RESUBMITTED = "Gateway_PlanResubmitted";
    static final String END_EVENT_PLAN_WITHDRAWN = "EndEvent_PlanWithdrawn";
    static final String USER_TASK_APPROVE_PLAN = "UserTask_ApprovePlan";
    static final String GATEWAY_PLAN_APPROVED = "Gateway_PlanApproved";
    static final String RECEIVE_TASK_EFFECTIVE_DAY = "ReceiveTask_EffectiveDay";
    static final String SERVICE_TASK_REORGANISE_UNIT = "ServiceTask_ReorganiseUnit";
    static final String GATEWAY_SUCCESSORS_NAMED = "Gateway_SuccessorsNamed";
    static final String USER_TASK_NAME_SUCCESSORS = "UserTask_NameSuccessors";
    static final String GATEWAY_UNITS_LEFT = "Gateway_UnitsLeft";
    static final String END_EVENT_REORGANISED = "EndEvent_Reorganised";

    static final String EFFECTIVE_DAY_REACHED = "EffectiveDayReached";

    static final ProcessVariable<String> PREPARING_UNIT_ID = ProcessVariable.of("preparingUnitId", String.class);
    static final ProcessVariable<String> DECIDING_UNIT_ID = ProcessVariable.of("decidingUnitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<Boolean> APPRAISED = ProcessVariable.of("appraised", Boolean.class);
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.of("approved", Boolean.class);
    static final ProcessVariable<Boolean> RESUBMITTED = ProcessVariable.of("resubmitted", Boolean.class);
    static final ProcessVariable<Boolean> SUCCESSORS_MISSING = ProcessVariable.of("successorsMissing", Boolean.class);
    static final ProcessVariable<Boolean> UNITS_LEFT = ProcessVariable.of("unitsLeft", Boolean.class);

    private ReorganisationModel() {}
}
