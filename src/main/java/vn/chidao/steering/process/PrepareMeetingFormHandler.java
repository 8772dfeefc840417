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

/** The standing office has the meeting ready and says who is to be in the chair. */
@Component
class PrepareMeetingFormHandler implements TaskFormHandler<PrepareMeetingForm> {

    private final MeetingMinutes minutes;
    private final MeetingBriefings briefings;

    PrepareMeetingFormHandler(MeetingMinutes minutes, MeetingBriefings briefings) {
        this.minutes = minutes;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "PrepareMeetingForm";
    }

    @Override
    public Class<PrepareMeetingForm> formType() {
        return PrepareMeetingForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.prepared(turn(task));
    }

    /** Whoever is head is in the chair as a rule. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return briefings.chairs(turn(task)).stream()
                .findFirst()
                .map(chair -> Map.<String, Object>of("chair", chair.value()))
                .orElse(Map.of());
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of("chairs", briefings.chairs(turn(task)));
    }

    @Override
    public TaskOutcome complete(TaskContext task, PrepareMeetingForm form) {
        MeetingMinutes.Chair chair = minutes.prepare(turn(task), form.chair(), form.note());
        return TaskOutcome.with(SteeringMeetingModel.CHAIR_UNIT_ID, chair.unitId())
                .and(SteeringMeetingModel.CHAIR_POSITION_ID, chair.positionId());
    }

    private static MeetingTurn turn(TaskContext task) {
        return MeetingTurn.parse(task.businessKey());
    }
}
