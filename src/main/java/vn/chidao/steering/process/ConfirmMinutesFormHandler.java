package vn.chidao.steering.process;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chidao.steering.MeetingBriefings;
import vn.chidao.steering.MeetingMinutes;
import vn.chidao.steering.MeetingTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Whoever was in the chair confirms the minutes, so that the conclusions bind, or sends them back. */
@Component
class ConfirmMinutesFormHandler implements TaskFormHandler<ConfirmMinutesForm> {

    private final MeetingMinutes minutes;
    private final MeetingBriefings briefings;

    ConfirmMinutesFormHandler(MeetingMinutes minutes, MeetingBriefings briefings) {
        this.minutes = minutes;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "ConfirmMinutesForm";
    }

    @Override
    public Class<ConfirmMinutesForm> formType() {
        return ConfirmMinutesForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.confirmed(turn(task));
    }

    @Override
    public boolean decides() {
        return true;
    }

    @Override
    public TaskOutcome complete(TaskContext task, ConfirmMinutesForm form) {
        if (form.decision() == ConfirmMinutesForm.Decision.CONFIRM) {
            minutes.confirm(turn(task));
            return TaskOutcome.with(SteeringMeetingModel.MINUTES_CONFIRMED, true);
        }
        LocalDate dueOn = minutes.giveBack(turn(task), form.reason());
        return TaskOutcome.with(SteeringMeetingModel.MINUTES_CONFIRMED, false)
                .and(SteeringMeetingModel.DUE_ON, dueOn.toString());
    }

    private static MeetingTurn turn(TaskContext task) {
        return MeetingTurn.parse(task.businessKey());
    }
}
