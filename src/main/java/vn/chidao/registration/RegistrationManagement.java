package vn.chidao.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;

/** What people do with registration sheets. Each method is one act, recorded, in the caller's transaction. */
@Service
@Transactional
public class RegistrationManagement {

    private final RegistrationSheetRepository sheets;
    private final Settlements settlements;
    private final ConsultationLead consultationLead;
    private final ContentRegistrationProcess process;
    private final ProposalFollowUp proposals;
    private final OrganizationDirectory organization;
    private final DirectiveCatalog directives;
    private final Occurrences occurrences;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    RegistrationManagement(
            RegistrationSheetRepository sheets,
            Settlements settlements,
            ConsultationLead consultationLead,
            ContentRegistrationProcess process,
            ProposalFollowUp proposals,
            OrganizationDirectory organization,
            DirectiveCatalog directives,
            Occurrences occurrences,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.sheets = sheets;
        this.settlements = settlements;
        this.consultationLead = consultationLead;
        this.process = process;
        this.proposals = proposals;
        this.organization = organization;
        this.directives = directives;
        this.occurrences = occurrences;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the organisation's sheet of the round, once: asking again changes nothing. */
    public void openSheet(OccurrenceView round) {
        if (sheets.existsById(round.id())) {
            return;
        }
        UnitView unit = organization.require(round.unitId());
        Consultation consultation = consultationLead.of(unit, directives.require(round.directiveId()));
        RegistrationSheet sheet = new RegistrationSheet(
                new RegistrationSheet.Round(
                        round.id(),
                        round.directiveId(),
                        round.obligationId(),
                        round.unitId(),
                        round.periodEnd().getYear(),
                        round.periodLabel(),
                        round.dueOn()),
                consultation);
        sheets.saveAndFlush(sheet);
        process.start(new ContentRegistrationProcess.SheetOpening(
                sheet.id(),
                sheet.directiveId(),
                sheet.actingUnitId(),
                sheet.leadUnitId(),
                sheet.acceptingUnitId(),
                sheet.dueOn()));
    }

    /**
     * Puts lines before the organisation's leader as a new version.
     *
     * @throws BusinessRuleViolation when a line stands twice or names a settlement that is none
     */
    public void submit(SubmitSheet command) {
        settlements.refuseUnknown(command.lines());
        RegistrationSheet sheet = held(command.sheetId());
        sheet.submit(command.lines(), command.note(), CurrentActor.get(), clock.instant());
        store(
                sheet,
                new SheetSubmitted(
                        sheet.id(),
                        sheet.directiveId(),
                        sheet.actingUnitId(),
                        nameOf(sheet),
                        sheet.year(),
                        command.lines().size(),
                        hashOf(sheet)));
        proposals.submitted(sheet);
    }

    /** The organisation's leader stands by the sheet. */
    public void approve(String sheetId, @Nullable String comment) {
        RegistrationSheet sheet = require(sheetId);
        sheet.approve(comment, CurrentActor.get(), clock.instant());
        store(
                sheet,
                new SheetApproved(
                        sheet.id(),
                        sheet.directiveId(),
                        sheet.actingUnitId(),
                        nameOf(sheet),
                        sheet.year(),
                        hashOf(sheet)));
    }

    /** The organisation's leader wants other lines; a reason is required. */
    public void refuse(String sheetId, @Nullable String reason) {
        RegistrationSheet sheet = require(sheetId);
        sheet.refuse(reason, CurrentActor.get(), clock.instant());
        store(
                sheet,
                new SheetRefused(
                        sheet.id(),
                        sheet.directiveId(),
                        sheet.actingUnitId(),
                        nameOf(sheet),
                        sheet.year(),
                        lastReason(sheet),
                        hashOf(sheet)));
    }

    /**
     * The consultation agrees.
     *
     * @throws BusinessRuleViolation while a proposal about the sheet is not answered, or not in its lines though agreed to
     */
    public void agree(String sheetId, @Nullable String comment) {
        RegistrationSheet sheet = held(sheetId);
        proposals.requireNothingPending(sheet);
        sheet.agree(comment, CurrentActor.get(), clock.instant());
        store(
                sheet,
                new SheetAgreed(
                        sheet.id(),
                        sheet.directiveId(),
                        sheet.actingUnitId(),
                        nameOf(sheet),
                        sheet.year(),
                        sheet.leadUnitId(),
                        hashOf(sheet)));
    }

    /** The consultation returns the sheet to the organisation; a reason is required. */
    public void returnFromConsultation(String sheetId, @Nullable String reason) {
        RegistrationSheet sheet = require(sheetId);
        sheet.returnFromConsultation(reason, CurrentActor.get(), clock.instant());
        store(sheet, returned(sheet, sheet.leadUnitId()));
    }

    /**
     * The Front's standing body accepts: the occurrence is fulfilled.
     *
     * @throws BusinessRuleViolation as {@link #agree} does, for what was proposed since
     */
    public void accept(String sheetId, @Nullable String comment) {
        RegistrationSheet sheet = held(sheetId);
        proposals.requireNothingPending(sheet);
        Actor actor = CurrentActor.get();
        sheet.accept(comment, actor, clock.instant(), clock.today());
        SheetAccepted accepted = new SheetAccepted(
                sheet.id(),
                sheet.directiveId(),
                sheet.actingUnitId(),
                nameOf(sheet),
                sheet.year(),
                sheet.acceptingUnitId(),
                hashOf(sheet));
        store(sheet, accepted);
        occurrences.complete(sheet.id(), accepted.facts().summary());
    }

    /** The Front's standing body returns the sheet to the consultation; a reason is required. */
    public void returnToConsultation(String sheetId, @Nullable String reason) {
        RegistrationSheet sheet = require(sheetId);
        sheet.returnToConsultation(reason, CurrentActor.get(), clock.instant());
        store(sheet, returned(sheet, sheet.acceptingUnitId()));
    }

    /** Follows an extension that was granted for the sheet's task. */
    public void moveDeadline(String sheetId, LocalDate from, LocalDate to) {
        sheets.findById(sheetId).ifPresent(sheet -> sheet.moveDeadline(from, to));
    }

    private SheetReturned returned(RegistrationSheet sheet, String byUnitId) {
        return new SheetReturned(
                sheet.id(),
                sheet.directiveId(),
                sheet.actingUnitId(),
                nameOf(sheet),
                sheet.year(),
                byUnitId,
                lastReason(sheet),
                hashOf(sheet));
    }

    private RegistrationSheet require(String sheetId) {
        return sheets.findById(sheetId).orElseThrow(() -> new NotFound("registration-sheet", sheetId));
    }

    private RegistrationSheet held(String sheetId) {
        return sheets.hold(List.of(sheetId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("registration-sheet", sheetId));
    }

    /** Writes at once: what follows in this transaction, such as the next task's briefing, reads by SQL. */
    private void store(RegistrationSheet sheet, RecordedAct act) {
        sheets.saveAndFlush(sheet);
        events.publishEvent(act);
    }

    private String nameOf(RegistrationSheet sheet) {
        return SuccessionName.of(organization, sheet.unitId(), sheet.actingUnitId());
    }

    private static String hashOf(RegistrationSheet sheet) {
        return Sha256.of(sheet.current().text());
    }

    private static String lastReason(RegistrationSheet sheet) {
        List<SheetDecision> decisions = sheet.decisions();
        String reason = decisions.get(decisions.size() - 1).comment();
        return reason == null ? "" : reason;
    }
}
