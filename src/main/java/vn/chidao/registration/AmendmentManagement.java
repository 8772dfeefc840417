package vn.chidao.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.registration.AmendmentMoved.Step;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Sha256;

/**
 * Changes of accepted sheets: asked for with a reason, approved by the unit's leader, in force once whoever leads the
 * consultation has consented. Until then what was accepted stands. Each method is one act, recorded.
 */
@Service
@Transactional
public class AmendmentManagement {

    private final RegistrationSheetRepository sheets;
    private final ObligationCatalog obligations;
    private final Settlements settlements;
    private final SheetAmendmentProcess process;
    private final ProposalFollowUp proposals;
    private final LineTies ties;
    private final OrganizationDirectory organization;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AmendmentManagement(
            RegistrationSheetRepository sheets,
            ObligationCatalog obligations,
            Settlements settlements,
            SheetAmendmentProcess process,
            ProposalFollowUp proposals,
            LineTies ties,
            OrganizationDirectory organization,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.sheets = sheets;
        this.obligations = obligations;
        this.settlements = settlements;
        this.process = process;
        this.proposals = proposals;
        this.ties = ties;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a change; its officers get the task to say which.
     *
     * @throws vn.chidao.shared.BusinessRuleViolation where the sheet is not accepted yet or another change is under way
     */
    public String propose(String sheetId, @Nullable String reason) {
        RegistrationSheet sheet =
                sheets.findById(sheetId).orElseThrow(() -> new NotFound("registration-sheet", sheetId));
        if (!isChangeable(sheet.obligationId(), sheet.year())) {
            throw BusinessRuleViolation.of("registration.rule.amend-over");
        }
        SheetAmendment amendment = sheet.proposeAmendment(reason, CurrentActor.get(), clock.instant());
        try {
            store(sheet, amendment, Step.PROPOSED, sheet.actingUnitId(), amendment.reason());
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException somebodyWasFaster) {
            throw BusinessRuleViolation.of("registration.rule.amendment-under-way");
        }
        process.start(new SheetAmendmentProcess.AmendmentOpening(
                amendment.id(), sheet.directiveId(), sheet.actingUnitId(), sheet.leadUnitId()));
        return amendment.id();
    }

    /** Whether what was accepted may still be changed: while its year runs and its obligation is in force. */
    @Transactional(readOnly = true)
    public boolean isChangeable(String obligationId, int year) {
        return year >= clock.today().getYear()
                && obligations
                        .find(obligationId)
                        .filter(obligation -> obligation.status() == ObligationStatus.IN_FORCE)
                        .isPresent();
    }

    /** Puts the lines as they are to be before the unit's leader. */
    public void submit(AmendSheet command) {
        settlements.refuseUnknown(command.lines());
        RegistrationSheet sheet = require(command.amendmentId());
        sheet.submitAmendment(command.lines(), command.note(), command.reason(), CurrentActor.get(), clock.instant());
        SheetAmendment amendment = open(sheet);
        store(sheet, amendment, Step.SUBMITTED, sheet.actingUnitId(), amendment.reason());
    }

    public void approve(String amendmentId, @Nullable String comment) {
        RegistrationSheet sheet = require(amendmentId);
        sheet.approveAmendment(comment, CurrentActor.get(), clock.instant());
        store(sheet, open(sheet), Step.APPROVED, sheet.actingUnitId(), said(comment));
    }

    /** The unit's leader does not want it so; a reason is required. */
    public void refuse(String amendmentId, @Nullable String reason) {
        RegistrationSheet sheet = require(amendmentId);
        sheet.refuseAmendment(reason, CurrentActor.get(), clock.instant());
        store(sheet, open(sheet), Step.REFUSED, sheet.actingUnitId(), said(reason));
    }

    /** Whoever leads the consultation consents: the change is in force. */
    public void consent(String amendmentId, @Nullable String comment) {
        RegistrationSheet sheet = require(amendmentId);
        SheetAmendment amendment = open(sheet);
        List<SheetLine> before = sheet.current().lines();
        sheet.consentToAmendment(comment, CurrentActor.get(), clock.instant());
        store(sheet, amendment, Step.CONSENTED, sheet.leadUnitId(), said(comment));
        followLines(sheet, before);
        proposals.amended(sheet);
    }

    private void followLines(RegistrationSheet sheet, List<SheetLine> before) {
        SameLines same = SameLines.between(before, sheet.current().lines());
        for (int at = 0; at < before.size(); at++) {
            SheetLine now = same.nowOf(at);
            if (now != null) {
                ties.follow(sheet.id(), before.get(at), now);
            }
        }
    }

    /** Whoever leads the consultation does not consent; a reason is required. */
    public void decline(String amendmentId, @Nullable String reason) {
        RegistrationSheet sheet = require(amendmentId);
        sheet.declineAmendment(reason, CurrentActor.get(), clock.instant());
        store(sheet, open(sheet), Step.DECLINED, sheet.leadUnitId(), said(reason));
    }

    /** The organisation leaves it at what was accepted. */
    public void withdraw(String amendmentId) {
        RegistrationSheet sheet = require(amendmentId);
        SheetAmendment amendment = open(sheet);
        sheet.withdrawAmendment();
        store(sheet, amendment, Step.WITHDRAWN, sheet.actingUnitId(), amendment.reason());
    }

    /** Nothing of a directive goes on: changes that are under way end with it. */
    public void endWithDirective(String directiveId, String reason) {
        List<RegistrationSheet> changing = sheets.findAmendedUnder(directiveId);
        for (RegistrationSheet sheet : changing) {
            SheetAmendment amendment = open(sheet);
            sheet.withdrawAmendment();
            store(sheet, amendment, Step.WITHDRAWN, sheet.actingUnitId(), reason);
            process.end(amendment.id(), reason);
        }
    }

    private RegistrationSheet require(String amendmentId) {
        return sheets.hold(List.of(SheetAmendment.sheetIdOf(amendmentId))).stream()
                .findFirst()
                .filter(sheet -> sheet.openAmendment()
                        .filter(open -> open.id().equals(amendmentId))
                        .isPresent())
                .orElseThrow(() -> new NotFound("sheet-amendment", amendmentId));
    }

    private static SheetAmendment open(RegistrationSheet sheet) {
        return sheet.openAmendment().orElseThrow();
    }

    /** Writes at once: what follows in this transaction, such as the next task's briefing, reads by SQL. */
    private void store(RegistrationSheet sheet, SheetAmendment amendment, Step step, String byUnitId, String reason) {
        sheets.saveAndFlush(sheet);
        events.publishEvent(new AmendmentMoved(
                step,
                amendment.id(),
                sheet.id(),
                sheet.directiveId(),
                SuccessionName.of(organization, sheet.unitId(), sheet.actingUnitId()),
                sheet.year(),
                byUnitId,
                reason,
                step == Step.PROPOSED || step == Step.WITHDRAWN
                        ? null
                        : Sha256.of(sheet.version(amendment.version()).text())));
    }

    private static String said(@Nullable String comment) {
        return comment == null || comment.isBlank() ? "" : comment.strip();
    }
}
