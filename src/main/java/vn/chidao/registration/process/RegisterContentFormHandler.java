package vn.chidao.registration.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.RegistrationManagement;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.registration.SubmitSheet;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The organisation's officer fills the sheet; a returned one comes back with the lines it was submitted with. */
@Component
class RegisterContentFormHandler implements TaskFormHandler<RegisterContentForm> {

    private final RegistrationManagement registration;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;
    private final ProposalBriefings proposals;
    private final SheetRows rows;
    private final SheetFillings fillings;

    RegisterContentFormHandler(
            RegistrationManagement registration,
            RegistrationCatalog sheets,
            SheetBriefings briefings,
            ProposalBriefings proposals,
            SheetRows rows,
            SheetFillings fillings) {
        this.registration = registration;
        this.sheets = sheets;
        this.briefings = briefings;
        this.proposals = proposals;
        this.rows = rows;
        this.fillings = fillings;
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
        return rows.values(sheet.lines(), sheet.note());
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return rows.options();
    }

    @Override
    public List<Grid> beside(TaskContext task, Map<String, Object> values) {
        SheetView sheet = sheets.require(task.businessKey());
        List<SheetLine> typed = rows.understood(values);
        List<Grid> beside = new ArrayList<>(proposals.beside(sheet.id(), typed));
        beside.addAll(briefings.targets(sheet, typed));
        return beside;
    }

    @Override
    public List<Filling> fillings(TaskContext task) {
        return fillings.of(sheets.require(task.businessKey()));
    }

    @Override
    public Filled fill(TaskContext task, String fillingId, Map<String, Object> values, @Nullable UploadedFile file) {
        return fillings.fill(sheets.require(task.businessKey()), fillingId, values, file);
    }

    @Override
    public TaskOutcome complete(TaskContext task, RegisterContentForm form) {
        registration.submit(new SubmitSheet(task.businessKey(), rows.lines(form.lines()), form.note()));
        return TaskOutcome.done();
    }
}
