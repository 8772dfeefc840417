package vn.chidao.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Phrase;

/**
 * Holds sheets against what was proposed about them. Callers have locked the sheets, always before proposals and in the
 * order of their ids.
 */
@Component
class ProposalFollowUp {

    private final ConsultationProposalRepository proposals;
    private final RegistrationSheetRepository sheets;
    private final Expectations expectations;
    private final OrganizationDirectory organization;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ProposalFollowUp(
            ConsultationProposalRepository proposals,
            RegistrationSheetRepository sheets,
            Expectations expectations,
            OrganizationDirectory organization,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.proposals = proposals;
        this.sheets = sheets;
        this.expectations = expectations;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses to agree to a sheet about which something is still to be answered or to be said in it. */
    void requireNothingPending(RegistrationSheet sheet) {
        proposals.findPendingOn(sheet.id()).stream()
                .filter(proposal -> proposal.holdsUp(sheet.id()))
                .findFirst()
                .ifPresent(proposal -> {
                    boolean unanswered = proposal.status() == ProposalStatus.OPEN;
                    String waitingFor = (unanswered
                                    ? proposal.unanswered().stream()
                                            .map(turn ->
                                                    proposal.part(turn.place()).actingUnitId())
                                    : Stream.of(sheet.actingUnitId()))
                            .map(organization::nameOf)
                            .collect(Collectors.joining("; "));
                    throw BusinessRuleViolation.of(
                            unanswered
                                    ? "registration.rule.proposal-unanswered"
                                    : "registration.rule.proposal-not-in-sheet",
                            named(proposal),
                            waitingFor);
                });
    }

    /** A sheet that is not accepted yet has new lines: what was agreed is in them, or no longer. */
    void submitted(RegistrationSheet sheet) {
        proposals.holdAgreedOn(sheet.id()).forEach(proposal -> look(proposal, sheet, true));
    }

    /** Changed lines of an accepted sheet came into force. What had been carried out before has been. */
    void amended(RegistrationSheet sheet) {
        proposals.holdAgreedOn(sheet.id()).stream()
                .filter(proposal -> proposal.status() == ProposalStatus.AGREED)
                .forEach(proposal -> look(proposal, sheet, false));
    }

    /** All have just agreed: some sheet may say it already. */
    void agreed(ConsultationProposal proposal) {
        proposal.parts().stream()
                .sorted(Comparator.comparing(ProposalPart::sheetId))
                .forEach(part -> sheets.findById(part.sheetId())
                        .filter(RegistrationSheet::hasLines)
                        .ifPresent(sheet -> look(proposal, sheet, false)));
    }

    private void look(ConsultationProposal proposal, RegistrationSheet sheet, boolean mayBeGone) {
        ProposalPart part = proposal.partOf(sheet.id()).orElseThrow();
        Set<String> others = proposal.parts().stream()
                .filter(other -> !other.sheetId().equals(sheet.id()))
                .flatMap(other -> Stream.concat(
                        Stream.of(other.actingUnitId()),
                        sheets.findById(other.sheetId()).stream().map(RegistrationSheet::unitId)))
                .collect(Collectors.toSet());
        List<SheetLine> lines = sheet.current().lines();
        boolean shown = expectations.isShownBy(proposal.kind(), part.side(), proposal.work(), others, lines);
        boolean before = proposal.status() == ProposalStatus.CARRIED_OUT;
        if (shown && part.shownIn() == null) {
            proposal.show(sheet.id(), sheet.current().number(), clock.instant());
        } else if (!shown && mayBeGone) {
            proposal.show(sheet.id(), null, clock.instant());
        }
        proposals.saveAndFlush(proposal);
        if (!before && proposal.status() == ProposalStatus.CARRIED_OUT) {
            events.publishEvent(new ProposalMoved(
                    ProposalMoved.Step.CARRIED_OUT,
                    proposal.id(),
                    proposal.directiveId(),
                    proposal.leadUnitId(),
                    organization.nameOf(proposal.leadUnitId()),
                    proposal.year(),
                    named(proposal),
                    null));
        }
    }

    /** Its kind and what it is about. */
    Phrase named(ConsultationProposal proposal) {
        return Phrase.of(
                "registration.proposal.named",
                Phrase.of("ProposalKind." + proposal.kind()),
                proposal.work().subject(organization::nameOf));
    }
}
