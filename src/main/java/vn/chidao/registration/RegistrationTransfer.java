package vn.chidao.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/**
 * Sheets of an organisation go with the obligation, its part in the consultation with the directive. Accepted sheets
 * stay as they are; in a round that is under way they follow its lead, so that overlaps are found as before.
 */
@Component
class RegistrationTransfer implements OpenWorkTransfer {

    private static final String REGISTRATION = "ContentRegistration";
    /** The variable that names whose sheet it is; the others name who leads the consultation and who accepts. */
    private static final String DOER = "unitId";

    private final RegistrationSheetRepository sheets;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    RegistrationTransfer(RegistrationSheetRepository sheets, DirectiveCatalog directives, TaskHandover tasks) {
        this.sheets = sheets;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        List<OpenWork> open = new ArrayList<>();
        List<Part> parts = tasks.partsOf(REGISTRATION, unitId);
        Map<String, RegistrationSheet> own = byId(sheets.findOpenOf(unitId));
        Map<String, RegistrationSheet> consulted = byId(sheets.findOpenConsultedBy(unitId));
        parts.forEach(part -> (isDoer(part) ? own : consulted).put(part.businessKey(), sheet(part)));
        grouped(own, RegistrationTransfer::ownKey)
                .forEach((key, group) -> open.add(work(key, "REGISTRATION_SHEET", group)));
        grouped(consulted, RegistrationTransfer::consultationKey)
                .forEach((key, group) -> open.add(work(key, "CONSULTATION", group)));
        return open;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        sheets.findOpenOf(from).forEach(sheet -> sheet.actFor(handover.successorFor(ownKey(sheet))));
        sheets.findOpenConsultedBy(from).stream()
                .filter(sheet -> sheet.acceptingUnitId().equals(from))
                .forEach(sheet -> sheet.acceptBy(handover.successorFor(consultationKey(sheet))));
        sheets.findLedBy(from, handover.on().getYear())
                .forEach(sheet -> sheet.leadBy(handover.successorFor(consultationKey(sheet))));
        sheets.flush();
        tasks.handOver(REGISTRATION, from, part -> {
            RegistrationSheet sheet = sheet(part);
            return handover.successorFor(isDoer(part) ? ownKey(sheet) : consultationKey(sheet));
        });
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

    private RegistrationSheet sheet(Part part) {
        return sheets.findById(part.businessKey())
                .orElseThrow(() -> new NotFound("registration-sheet", part.businessKey()));
    }

    private static Map<String, RegistrationSheet> byId(List<RegistrationSheet> all) {
        return all.stream()
                .collect(Collectors.toMap(
                        RegistrationSheet::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Map<String, List<RegistrationSheet>> grouped(
            Map<String, RegistrationSheet> all, Function<RegistrationSheet, String> key) {
        return all.values().stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private OpenWork work(String key, String kind, List<RegistrationSheet> group) {
        String directiveId = group.get(0).directiveId();
        return new OpenWork(key, kind, directives.require(directiveId).label(), group.size(), directiveId);
    }
}
