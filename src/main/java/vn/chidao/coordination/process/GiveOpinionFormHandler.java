package vn.chidao.coordination.process;

import org.springframework.stereotype.Component;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.PartyTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** A party says in the consultation what it thinks of the programme. */
@Component
class GiveOpinionFormHandler implements TaskFormHandler<GiveOpinionForm> {

    private final CoordinationManagement coordination;
    private final ProgrammeBriefings briefings;

    GiveOpinionFormHandler(CoordinationManagement coordination, ProgrammeBriefings briefings) {
        this.coordination = coordination;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "GiveOpinionForm";
    }

    @Override
    public Class<GiveOpinionForm> formType() {
        return GiveOpinionForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        PartyTurn turn = PartyTurn.parse(task.businessKey());
        return briefings.reading(
                turn.programmeId(), turn.version(), ProgrammeOpinionModel.UNIT_ID.require(task.routing()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, GiveOpinionForm form) {
        coordination.giveOpinion(task.businessKey(), form.decision() == GiveOpinionForm.Decision.AGREE, form.comment());
        return TaskOutcome.done();
    }
}
