package vn.chidao.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * Sheets of an organisation go with the obligation, its part in the consultation with the directive. Accepted sheets of
 * rounds that are over stay as they are; those of the running year go along as far as a successor is named, so that they
 * can still be changed, and follow the round's lead, so that overlaps are found as before.
 */
@Component
class RegistrationTransfer implements OpenWorkTransfer {

    private static final List<String> MODELS = List.of("ContentRegistration", "SheetAmendment");
    /** The variable that names whose sheet it is; the others name who leads the consultation and who accepts. */
    private static final String DOER = "unitId";

    private final RegistrationSheetRepository sheets;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    RegistrationTransfer(
            RegistrationSheetRepository sheets,
            Occurrences occurrences,
            DirectiveCatalog directives,
            TaskHandover tasks) {
        this.sheets = sheets;
        this.occurrences = occurrences;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        sheets.findOpenOf(unitId).forEach(sheet -> countOwn(open, sheet));
        sheets.findOpenConsultedBy(unitId).forEach(sheet -> countConsulted(open, sheet));
        for (String model : MODELS) {
            for (Part part : tasks.partsOf(model, unitId)) {
                if (isDoer(part)) {
                    countOwn(open, sheet(part));
                } else {
                    countConsulted(open, sheet(part));
                }
            }
        }
        return open.list(id -> directives.require(id).label());
    }

    private void countOwn(OpenWorkTally open, RegistrationSheet sheet) {
        open.ofObligation("REGISTRATION_SHEET", occurrences.require(sheet.id()).duty(), sheet.id());
    }

    private static void countConsulted(OpenWorkTally open, RegistrationSheet sheet) {
        open.ofDirective("CONSULTATION", sheet.directiveId(), sheet.id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        sheets.findOpenOf(from).forEach(sheet -> sheet.actFor(handover.successorFor(ownKey(sheet))));
        sheets.findOwnedBy(from, handover.on().getYear())
                .forEach(sheet -> handover.namedFor(ownKey(sheet)).ifPresent(sheet::actFor));
        sheets.findOpenConsultedBy(from).stream()
                .filter(sheet -> sheet.acceptingUnitId().equals(from) && sheet.isOpen())
                .forEach(sheet -> sheet.acceptBy(handover.successorFor(consultationKey(sheet))));
        sheets.findLedBy(from, handover.on().getYear())
                .forEach(sheet -> sheet.leadBy(handover.successorFor(consultationKey(sheet))));
        sheets.flush();
        for (String model : MODELS) {
            tasks.handOver(model, from, part -> {
                RegistrationSheet sheet = sheet(part);
                return handover.successorFor(isDoer(part) ? ownKey(sheet) : consultationKey(sheet));
            });
        }
    }

    private static String ownKey(RegistrationSheet sheet) {
        return OpenWork.obligationKey(sheet.obligationId());
    }

    private static String consultationKey(RegistrationSheet sheet) {
        return OpenWork.directiveKey(sheet.directiveId());
    }

    private static boolean isDoer(Part part) {
        return part.variable().equals(DOER);
    }

    /** An instance's key is the sheet's or that of a change of it. */
    private RegistrationSheet sheet(Part part) {
        String key = part.businessKey();
        return sheets.findById(key)
                .or(() -> sheets.findById(SheetAmendment.sheetIdOf(key)))
                .orElseThrow(() -> new NotFound("registration-sheet", key));
    }
}
