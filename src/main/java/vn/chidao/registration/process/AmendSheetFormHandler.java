package vn.chidao.registration.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.registration.AmendSheet;
import vn.chidao.registration.AmendmentManagement;
import vn.chidao.registration.AmendmentView;
import vn.chidao.registration.RegistrationCatalog;
import vn.chidao.registration.SheetLine;
import vn.chidao.registration.SheetView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;
import vn.chidao.workflow.TaskContext;
import vn.chidao.workflow.TaskFormHandler;
import vn.chidao.workflow.TaskOutcome;

/** The organisation's officer says what is to change of an accepted sheet, or leaves it as it is. */
@Component
class AmendSheetFormHandler implements TaskFormHandler<AmendSheetForm> {

    private final AmendmentManagement amendments;
    private final RegistrationCatalog sheets;
    private final SheetBriefings briefings;
    private final ProposalBriefings proposals;
    private final SheetRows rows;
    private final SheetFillings fillings;

    AmendSheetFormHandler(
            AmendmentManagement amendments,
            RegistrationCatalog sheets,
            SheetBriefings briefings,
            ProposalBriefings proposals,
            SheetRows rows,
            SheetFillings fillings) {
        this.amendments = amendments;
        this.sheets = sheets;
        this.briefings = briefings;
        this.proposals = proposals;
        this.rows = rows;
        this.fillings = fillings;
    }

    @Override
    public String formId() {
        return "AmendSheetForm";
    }

    @Override
    public Class<AmendSheetForm> formType() {
        return AmendSheetForm.class;
    }

    @Override
    public TaskBriefing briefing(TaskContext task) {
        return briefings.withLines(sheetOf(task)).build();
    }

    /** What was asked for before it came back, else what is in force. */
    @Override
    public Map<String, Object> prefill(TaskContext task) {
        AmendmentView amendment = sheets.requireAmendment(task.businessKey());
        SheetView sheet = sheetOf(task);
        boolean asked = !amendment.lines().isEmpty();
        Map<String, Object> values = new LinkedHashMap<>(
                rows.values(asked ? amendment.lines() : sheet.lines(), asked ? amendment.note() : sheet.note()));
        values.put("decision", AmendSheetForm.Decision.SEND.name());
        values.put("reason", amendment.reason());
        return values;
    }

    @Override
    public Map<String, List<Option>> options(TaskContext task) {
        return rows.options();
    }

    @Override
    public List<Grid> beside(TaskContext task, Map<String, Object> values) {
        SheetView sheet = sheetOf(task);
        List<SheetLine> typed = rows.understood(values);
        List<Grid> beside = new ArrayList<>(proposals.beside(sheet.id(), typed));
        beside.addAll(briefings.targets(sheet, typed));
        return beside;
    }

    @Override
    public List<Filling> fillings(TaskContext task) {
        return fillings.of(sheets.requireAmendment(task.businessKey()));
    }

    @Override
    public Filled fill(TaskContext task, String fillingId, Map<String, Object> values, @Nullable UploadedFile file) {
        return fillings.fill(sheetOf(task), sheets.requireAmendment(task.businessKey()), fillingId, values, file);
    }

    @Override
    public TaskOutcome complete(TaskContext task, AmendSheetForm form) {
        boolean sent = form.decision() == AmendSheetForm.Decision.SEND;
        if (sent) {
            amendments.submit(new AmendSheet(
                    task.businessKey(),
                    rows.lines(Objects.requireNonNullElse(form.lines(), List.of())),
                    form.note(),
                    form.reason()));
        } else {
            amendments.withdraw(task.businessKey());
        }
        return TaskOutcome.with(SheetAmendmentModel.AMENDMENT_SENT, sent);
    }

    private SheetView sheetOf(TaskContext task) {
        return sheets.require(sheets.requireAmendment(task.businessKey()).sheetId());
    }
}
