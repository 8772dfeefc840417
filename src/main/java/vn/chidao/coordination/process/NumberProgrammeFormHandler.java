package vn.chidao.coordination.process;

import org.springframework.stereotype.Component;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.ProgrammeRound;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The lead's clerk draws the number and sends the programme to all parties. */
@Component
class NumberProgrammeFormHandler implements TaskFormHandler<NumberProgrammeForm> {

    private final CoordinationManagement coordination;
    private final ProgrammeBriefings briefings;

    NumberProgrammeFormHandler(CoordinationManagement coordination, ProgrammeBriefings briefings) {
        this.coordination = coordination;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "NumberProgrammeForm";
    }

    @Override
    public Class<NumberProgrammeForm> formType() {
        return NumberProgrammeForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.numbering(programmeId(task));
    }

    @Override
    public TaskOutcome complete(TaskContext task, NumberProgrammeForm form) {
        coordination.number(programmeId(task), form.place());
        return TaskOutcome.done();
    }

    private static String programmeId(TaskContext task) {
        return ProgrammeRound.parse(task.businessKey()).programmeId();
    }
}
