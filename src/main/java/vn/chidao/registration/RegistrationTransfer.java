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
 * can still be changed, and follow the round's lead, so that overlaps are found as before. What was proposed in the
 * consultation goes the same ways until it is settled, an annex with the round's lead and whoever accepts.
 */
@Component
class RegistrationTransfer implements OpenWorkTransfer {

    private static final List<String> MODELS = List.of("ContentRegistration", "SheetAmendment", "ProposalAnswer");
    private static final String ACCEPTING_ANNEXES = "AnnexAcceptance";
    /** The variable that names whose sheet it is; the others name who leads the consultation and who accepts. */
    private static final String DOER = "unitId";

    private final RegistrationSheetRepository sheets;
    private final ConsultationProposalRepository proposals;
    private final RoundAnnexRepository annexes;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    RegistrationTransfer(
            RegistrationSheetRepository sheets,
            ConsultationProposalRepository proposals,
            RoundAnnexRepository annexes,
            Occurrences occurrences,
            DirectiveCatalog directives,
            TaskHandover tasks) {
        this.sheets = sheets;
        this.proposals = proposals;
        this.annexes = annexes;
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
        proposals
                .findPendingOf(unitId)
                .forEach(proposal -> proposal.parts().stream()
                        .filter(part -> part.actingUnitId().equals(unitId))
                        .forEach(part -> countOwn(open, sheet(part.sheetId()))));
        proposals
                .findPendingLedBy(unitId)
                .forEach(proposal -> open.ofDirective("CONSULTATION", proposal.directiveId(), proposal.id()));
        annexes.findSentOf(unitId).forEach(annex -> open.ofDirective("CONSULTATION", annex.directiveId(), annex.id()));
        tasks.partsOf(ACCEPTING_ANNEXES, unitId).forEach(part -> {
            RoundAnnex annex = annex(part);
            open.ofDirective("CONSULTATION", annex.directiveId(), annex.id());
        });
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
        proposals
                .findPendingOf(from)
                .forEach(proposal -> proposal.parts().stream()
                        .filter(part -> part.actingUnitId().equals(from))
                        .forEach(part -> part.actFor(handover.successorFor(ownKey(sheet(part.sheetId()))))));
        proposals
                .findPendingLedBy(from)
                .forEach(proposal ->
                        proposal.handOverLead(handover.successorFor(OpenWork.directiveKey(proposal.directiveId()))));
        annexes.findSentOf(from).stream()
                .filter(annex -> annex.acceptingUnitId().equals(from))
                .forEach(annex -> annex.acceptBy(handover.successorFor(OpenWork.directiveKey(annex.directiveId()))));
        annexes.findSentOf(from).stream()
                .filter(annex -> annex.leadUnitId().equals(from))
                .forEach(annex -> annex.leadBy(handover.successorFor(OpenWork.directiveKey(annex.directiveId()))));
        annexes.findLedBy(from, handover.on().getYear())
                .forEach(annex -> annex.leadBy(handover.successorFor(OpenWork.directiveKey(annex.directiveId()))));
        sheets.flush();
        proposals.flush();
        annexes.flush();
        tasks.handOver(
                ACCEPTING_ANNEXES,
                from,
                part -> handover.successorFor(OpenWork.directiveKey(annex(part).directiveId())));
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

    private RoundAnnex annex(Part part) {
        return annexes.findById(part.businessKey()).orElseThrow(() -> new NotFound("round-annex", part.businessKey()));
    }

    /** An instance's key is the sheet's, that of a change of it, or that of what is asked about it. */
    private RegistrationSheet sheet(Part part) {
        String key = part.businessKey();
        ProposalTurn turn = ProposalTurn.of(key);
        return turn == null ? sheet(key) : sheet(asked(turn).sheetId());
    }

    private ProposalPart asked(ProposalTurn turn) {
        return proposals
                .findById(turn.proposalId())
                .orElseThrow(() -> new NotFound("consultation-proposal", turn.proposalId()))
                .part(turn.place());
    }

    private RegistrationSheet sheet(String key) {
        return sheets.findById(key)
                .or(() -> sheets.findById(SheetAmendment.sheetIdOf(key)))
                .orElseThrow(() -> new NotFound("registration-sheet", key));
    }
}
