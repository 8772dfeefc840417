package vn.chidao.recording.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.DecideRhythm;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationProperties;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Rhythm;
import vn.chidao.obligation.RhythmLine;
import vn.chidao.obligation.TermDays;
import vn.chidao.recording.RecordingView;
import vn.chidao.recording.Recordings;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The following-up body decides how often falls due what the text leaves open; what it leaves open too stays a gap. */
@Component
class DecideRhythmsFormHandler implements TaskFormHandler<DecideRhythmsForm> {

    private final Recordings recordings;
    private final RecordingBriefings briefings;
    private final ObligationManagement obligations;
    private final ObligationCatalog catalog;
    private final TermDays terms;
    private final ObligationProperties rules;

    DecideRhythmsFormHandler(
            Recordings recordings,
            RecordingBriefings briefings,
            ObligationManagement obligations,
            ObligationCatalog catalog,
            TermDays terms,
            ObligationProperties rules) {
        this.recordings = recordings;
        this.briefings = briefings;
        this.obligations = obligations;
        this.catalog = catalog;
        this.terms = terms;
        this.rules = rules;
    }

    @Override
    public String formId() {
        return "DecideRhythmsForm";
    }

    @Override
    public Class<DecideRhythmsForm> formType() {
        return DecideRhythmsForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        RecordingView recording = recordings.forTask(task.businessKey());
        return briefings
                .about(recording)
                .unit(recording.proposal().bodies().followUpUnitId())
                .grid(
                        briefings.say("recording.task.gaps"),
                        List.of(
                                briefings.say("recording.task.gap.code"),
                                briefings.say("recording.task.gap.quote"),
                                briefings.say("recording.task.gap.lead")),
                        catalog.gaps(task.businessKey()).stream()
                                .map(gap -> List.of(gap.code(), gap.quote(), gap.leadText()))
                                .toList())
                .build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<Map<String, Object>> lines = catalog.gaps(task.businessKey()).stream()
                .map(gap -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("obligation", gap.id());
                    return line;
                })
                .toList();
        return lines.isEmpty() ? Map.of() : Map.of("lines", lines);
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "openObligations",
                catalog.gaps(task.businessKey()).stream()
                        .map(gap -> new Option(gap.id(), gap.code() + " – " + gap.action()))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, DecideRhythmsForm form) {
        List<DecideRhythmsForm.Line> lines = form.lines() == null ? List.of() : form.lines();
        for (int i = 0; i < lines.size(); i++) {
            DecideRhythmsForm.Line line = lines.get(i);
            if (line.rhythm() == null) {
                continue;
            }
            ObligationView obligation = catalog.require(line.obligation());
            if (!obligation.directiveId().equals(task.businessKey())) {
                throw new NotFound("obligation", line.obligation());
            }
            Rhythm rhythm = line.rhythm().rhythm();
            LocalDate first = terms.firstDueOn(
                    "lines[" + i + "].firstDueOn", obligation.directiveId(), rhythm, line.firstDueOn());
            RhythmLine decided = new RhythmLine(rhythm, obligation.stage(), first, rules.opensWorkingDaysBefore());
            obligations.decideRhythm(new DecideRhythm(obligation.id(), List.of(decided), form.reason()));
        }
        return TaskOutcome.done();
    }
}
