package vn.chidao.recording.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.recording.Bodies;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** Where the text leaves it open, the leaders of the recording unit say who follows up, receives and concludes. */
@Component
class NameBodiesFormHandler implements TaskFormHandler<NameBodiesForm> {

    private final Recordings recordings;
    private final RecordingBriefings briefings;
    private final OrganizationDirectory organizations;

    NameBodiesFormHandler(Recordings recordings, RecordingBriefings briefings, OrganizationDirectory organizations) {
        this.recordings = recordings;
        this.briefings = briefings;
        this.organizations = organizations;
    }

    @Override
    public String formId() {
        return "NameBodiesForm";
    }

    @Override
    public Class<NameBodiesForm> formType() {
        return NameBodiesForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.about(recordings.forTask(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Bodies bodies = recordings.forTask(task.businessKey()).proposal().bodies();
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "followUpUnit", bodies.followUpUnitId());
        put(values, "reportReceiverUnit", bodies.reportReceiverUnitId());
        put(values, "concludingUnit", bodies.concludingUnitId());
        values.put(
                "concludingTogether",
                bodies.concludingTogether().stream()
                        .map(unit -> Map.of("unit", unit))
                        .toList());
        return values;
    }

    private static void put(Map<String, Object> values, String key, @Nullable String unitId) {
        if (unitId != null) {
            values.put(key, unitId);
        }
    }

    /** Everybody who works where the document was issued. */
    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        RecordingView recording = recordings.forTask(task.businessKey());
        String issuer = recording.proposal().issuerUnitId();
        String from = issuer == null ? recording.unitId() : issuer;
        Map<String, Option> units = new LinkedHashMap<>();
        for (String place : List.of(from, recording.unitId())) {
            organizations.together(place).forEach(unit -> units.put(unit.id(), new Option(unit.id(), unit.name())));
        }
        return Map.of("units", List.copyOf(units.values()));
    }

    @Override
    public TaskOutcome complete(TaskContext task, NameBodiesForm form) {
        recordings.nameBodies(task.businessKey(), form.toBodies());
        return TaskOutcome.done();
    }
}
