package vn.chidao.organization.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.organization.ReorganisationCatalog;
import vn.chidao.organization.ReorganisationManagement;
import vn.chidao.organization.ReorganisationView.Change;
import vn.chidao.organization.process.NameSuccessorsForm.Line;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** On the day, the preparing officer names who takes over what has come up since the plan was approved. */
@Component
class NameSuccessorsFormHandler implements TaskFormHandler<NameSuccessorsForm> {

    private final ReorganisationManagement plans;
    private final ReorganisationCatalog catalog;
    private final ReorganisationBriefings briefings;

    NameSuccessorsFormHandler(
            ReorganisationManagement plans, ReorganisationCatalog catalog, ReorganisationBriefings briefings) {
        this.plans = plans;
        this.catalog = catalog;
        this.briefings = briefings;
    }

    @Override
    public String formId() {
        return "NameSuccessorsForm";
    }

    @Override
    public Class<NameSuccessorsForm> formType() {
        return NameSuccessorsForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.of(task);
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        List<Map<String, Object>> rows = catalog.unnamedNext(task.businessKey()).stream()
                .map(choice -> Map.<String, Object>of("work", choice.key()))
                .toList();
        return rows.isEmpty() ? Map.of() : Map.of("lines", rows);
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        Map<String, List<Option>> options = new LinkedHashMap<>();
        options.put(
                "works",
                catalog.unnamedNext(task.businessKey()).stream()
                        .map(choice -> new Option(choice.key(), choice.label()))
                        .toList());
        options.put(
                "successors",
                next(task).successors().stream()
                        .map(unit -> new Option(unit.id(), unit.name()))
                        .toList());
        return options;
    }

    @Override
    public TaskOutcome complete(TaskContext task, NameSuccessorsForm form) {
        requireOneForEach(form.lines());
        String unitId = next(task).unitId();
        form.lines().forEach(line -> plans.chooseSuccessor(task.businessKey(), unitId, line.work(), line.successor()));
        return TaskOutcome.done();
    }

    /** Of two rows for one piece of work neither is what he meant for certain. */
    private static void requireOneForEach(List<Line> lines) {
        Set<String> works = new HashSet<>();
        if (!lines.stream().map(Line::work).allMatch(works::add)) {
            throw BusinessRuleViolation.at("lines", "organization.rule.successor-named-twice");
        }
    }

    private Change next(TaskContext task) {
        return catalog.require(task.businessKey()).changes().stream()
                .filter(change -> !change.done())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing left to do in " + task.businessKey()));
    }
}
