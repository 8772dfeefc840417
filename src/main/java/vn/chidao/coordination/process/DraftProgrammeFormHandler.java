package vn.chidao.coordination.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.coordination.CoordinationCatalog;
import vn.chidao.coordination.CoordinationManagement;
import vn.chidao.coordination.ProgrammeParties;
import vn.chidao.coordination.ProgrammeRound;
import vn.chidao.coordination.ProgrammeView.VersionView;
import vn.chidao.coordination.SendProgramme;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The lead words the programme and sends it to the parties; what came back stands there as it was sent. */
@Component
class DraftProgrammeFormHandler implements TaskFormHandler<DraftProgrammeForm> {

    private final CoordinationManagement coordination;
    private final CoordinationCatalog catalog;
    private final ProgrammeParties parties;
    private final ProgrammeBriefings briefings;

    DraftProgrammeFormHandler(
            CoordinationManagement coordination,
            CoordinationCatalog catalog,
            ProgrammeParties parties,
            ProgrammeBriefings briefings) {
        this.coordination = coordination;
        this.catalog = catalog;
        this.parties = parties;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "DraftProgrammeForm";
    }

    @Override
    public Class<DraftProgrammeForm> formType() {
        return DraftProgrammeForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.drafting(programmeId(task));
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        VersionView current = catalog.require(programmeId(task)).current();
        Map<String, Object> filled = new HashMap<>(Map.of(
                "title",
                current.title(),
                "yearFrom",
                current.yearFrom(),
                "yearTo",
                current.yearTo(),
                "text",
                current.text(),
                "shares",
                current.shares().stream()
                        .map(share -> Map.of("unit", share.unitId(), "share", share.text()))
                        .toList()));
        if (current.sentAt() == null && current.note() != null) {
            filled.put("note", current.note());
        }
        return filled;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return Map.of(
                "parties",
                parties.choosable(catalog.require(programmeId(task))).stream()
                        .map(party -> new Option(party.unitId(), party.name()))
                        .toList());
    }

    @Override
    public TaskOutcome complete(TaskContext task, DraftProgrammeForm form) {
        coordination.send(new SendProgramme(programmeId(task), form.wording(), form.note()));
        return TaskOutcome.done();
    }

    private static String programmeId(TaskContext task) {
        return ProgrammeRound.parse(task.businessKey()).programmeId();
    }
}
