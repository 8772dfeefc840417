package vn.chidao.survey.process;

import vn.chidao.workflow.ProcessVariable;

/** Ids and routing variables of {@code processes/survey/SurveyConclusion.bpmn}; business key = survey id. */
final class SurveyConclusionModel {

    static final String PROCESS_ID = "SurveyConclusion";

    static final String START_EVENT_CONCLUSION_DUE = "StartEvent_ConclusionDue";
    static final String USER_TASK_CONCLUDE_SURVEY = "UserTask_ConcludeSurvey";
    static final String END_EVENT_SURVEY_CONCLUDED = "EndEvent_SurveyConcluded";

    static final ProcessVariable<String> UNIT_ID = ProcessVariable.of("unitId", String.class);
    static final ProcessVariable<String> SUPERVISOR_UNIT_ID = ProcessVariable.of("supervisorUnitId", String.class);
    static final ProcessVariable<String> DUE_ON = ProcessVariable.of("dueOn", String.class);

    private SurveyConclusionModel() {}
}
