package vn.chidao.steering.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.steering.MeetingBriefings;
import vn.chidao.steering.MeetingMinutes;
import vn.chidao.steering.MeetingTurn;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The secretary puts down who came, what was said on each item and what is concluded. */
@Component
class WriteMinutesFormHandler implements TaskFormHandler<WriteMinutesForm> {

    private final MeetingMinutes minutes;
    private final MeetingBriefings briefings;

    WriteMinutesFormHandler(MeetingMinutes minutes, MeetingBriefings briefings) {
        this.minutes = minutes;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "WriteMinutesForm";
    }

    @Override
    public Class<WriteMinutesForm> formType() {
        return WriteMinutesForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.written(turn(task));
    }

    /** Minutes that came back stand as they were written; new ones have every member and every item. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return briefings.minutes(turn(task));
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return briefings.choices(turn(task));
    }

    @Override
    public TaskOutcome complete(TaskContext task, WriteMinutesForm form) {
        MeetingMinutes.Chair chair = minutes.write(turn(task), form.toCommand());
        return TaskOutcome.with(SteeringMeetingModel.CHAIR_UNIT_ID, chair.unitId())
                .and(SteeringMeetingModel.CHAIR_POSITION_ID, chair.positionId());
    }

    private static MeetingTurn turn(TaskContext task) {
        return MeetingTurn.parse(task.businessKey());
    }
}
