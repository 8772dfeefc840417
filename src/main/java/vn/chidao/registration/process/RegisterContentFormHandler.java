package vn.chidao.registration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.registration.SubmitSheet;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The organisation's officer fills the sheet; a returned one comes back with the lines it was submitted with. */
@Component
class RegisterContentFormHandler implements TaskFormHandler<RegisterContentForm> {

    private final RegistrationManagement registration;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;
    private final OrganizationDirectory organization;

    RegisterContentFormHandler(
            RegistrationManagement registration,
            RegistrationCatalog sheets,
            SheetBriefings briefings,
            OrganizationDirectory organization) {
        this.registration = registration;
        this.sheets = sheets;
        this.briefings = briefings;
        this.organization = organization;
    }

    @Override
    public String formId() {
        return "RegisterContentForm";
    }

    @Override
    public Class<RegisterContentForm> formType() {
        return RegisterContentForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.about(sheets.require(task.businessKey())).build();
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        SheetView sheet = sheets.require(task.businessKey());
        if (sheet.lines().isEmpty()) {
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "lines",
                sheet.lines().stream().map(RegisterContentFormHandler::row).toList());
        if (sheet.note() != null) {
            values.put("note", sheet.note());
        }
        return values;
    }

    private static Map<String, Object> row(SheetLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("content", line.content().name());
        row.put("kind", line.kind().name());
        row.put("title", line.title());
        if (line.residentialAreaId() != null) {
            row.put("residentialArea", line.residentialAreaId());
        }
        row.put("quantity", line.quantity());
        row.put("unit", line.unit());
        return row;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        List<Option> settlements = new ArrayList<>();
        for (UnitView unit : organization.units()) {
            if (RegistrationManagement.RESIDENTIAL_AREA.equals(unit.kind())) {
                String commune = unit.parentId() == null ? null : organization.nameOf(unit.parentId());
                settlements.add(new Option(unit.id(), commune == null ? unit.name() : unit.name() + " – " + commune));
            }
        }
        return Map.of("residentialAreas", settlements);
    }

    @Override
    public TaskOutcome complete(TaskContext task, RegisterContentForm form) {
        List<SheetLine> lines = form.lines().stream()
                .map(RegisterContentForm.ContentLine::toLine)
                .toList();
        registration.submit(new SubmitSheet(task.businessKey(), lines, form.note()));
        return TaskOutcome.done();
    }
}
