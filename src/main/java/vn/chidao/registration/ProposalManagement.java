package vn.chidao.registration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.registration.ProposalMoved.Step;
import vn.chidao.registration.RaiseProposal.Gap;
import vn.chidao.registration.RaiseProposal.LineRef;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/**
 * What whoever leads the consultation proposes to organisations, and what they answer. Each method is one act, recorded,
 * in the caller's transaction. Sheets are locked before proposals, so that nothing is agreed to past a proposal.
 */
@Service
@Transactional
public class ProposalManagement {

    private static final int LONGEST_WAIT = 30;

    private final ConsultationProposalRepository proposals;
    private final RegistrationSheetRepository sheets;
    private final ProposalFollowUp followUp;
    private final ProposalAnswerProcess process;
    private final AmendmentManagement amendments;
    private final OrganizationDirectory organization;
    private final WorkingDays workingDays;
    private final Access access;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ProposalManagement(
            ConsultationProposalRepository proposals,
            RegistrationSheetRepository sheets,
            ProposalFollowUp followUp,
            ProposalAnswerProcess process,
            AmendmentManagement amendments,
            OrganizationDirectory organization,
            WorkingDays workingDays,
            Access access,
            MessageSource messages,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.proposals = proposals;
        this.sheets = sheets;
        this.followUp = followUp;
        this.process = process;
        this.amendments = amendments;
        this.organization = organization;
        this.workingDays = workingDays;
        this.access = access;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks each organisation concerned and answers with the proposal's id.
     *
     * @throws BusinessRuleViolation when the line has changed since it was read, the organisations are not of one round, or
     *     its year is over
     * @throws vn.chidao.shared.AlreadyHandled when somebody has raised one about the line, or about the other side of the
     *     overlap, that is not settled yet
     */
    public String raise(RaiseProposal command) {
        if (command.workingDays() < 1 || command.workingDays() > LONGEST_WAIT) {
            throw BusinessRuleViolation.at("workingDays", "registration.rule.working-days", LONGEST_WAIT);
        }
        LineRef line = command.line();
        if (command.kind().isAboutALine() && line == null) {
            throw BusinessRuleViolation.at("line", "registration.rule.line-required");
        }
        if (command.kind().asksAReceiver() && command.receiverSheetId() == null) {
            throw BusinessRuleViolation.at("receiver", "registration.rule.receiver-required");
        }
        Map<String, RegistrationSheet> held =
                hold(Stream.of(line == null ? null : line.sheetId(), command.receiverSheetId(), command.besideSheetId())
                        .filter(Objects::nonNull)
                        .toList());
        RegistrationSheet owner = line == null ? null : sheet(held, line.sheetId());
        RegistrationSheet receiver =
                command.kind().asksAReceiver() ? sheet(held, String.valueOf(command.receiverSheetId())) : null;
        RegistrationSheet any = Objects.requireNonNull(owner == null ? receiver : owner);
        access.require(Right.LEAD_CONSULTATION, Thing.of(any.leadUnitId()), "registration.refused.lead-consultation");
        requireOneRound(any, held.values());
        ProposedWork work = line == null ? gap(command.gap()) : line(Objects.requireNonNull(owner), line);
        String beside = command.besideSheetId();
        RegistrationSheet overlapping = beside == null
                        || receiver != null && receiver.id().equals(beside)
                        || owner != null && owner.id().equals(beside)
                ? null
                : sheet(held, beside);
        LocalDate dueOn = workingDays.of(any.leadUnitId()).plus(clock.today(), command.workingDays());
        ConsultationProposal proposal = new ConsultationProposal(
                UUID.randomUUID().toString(),
                command.kind(),
                work,
                owner,
                receiver,
                overlapping,
                command.reason(),
                dueOn,
                CurrentActor.get(),
                clock.instant());
        requireNotTalkedOver(proposal, held.values());
        store(proposal, Step.RAISED, proposal.leadUnitId(), proposal.reason());
        proposal.unanswered()
                .forEach(turn -> process.ask(
                        turn,
                        proposal.directiveId(),
                        proposal.part(turn.place()).actingUnitId(),
                        proposal.leadUnitId(),
                        dueOn));
        return proposal.id();
    }

    private Map<String, RegistrationSheet> hold(Collection<String> ids) {
        return sheets.hold(new TreeSet<>(ids)).stream()
                .collect(Collectors.toMap(RegistrationSheet::id, Function.identity()));
    }

    private static RegistrationSheet sheet(Map<String, RegistrationSheet> held, String id) {
        RegistrationSheet sheet = held.get(id);
        if (sheet == null) {
            throw new NotFound("registration-sheet", id);
        }
        return sheet;
    }

    private void requireOneRound(RegistrationSheet any, Collection<RegistrationSheet> all) {
        for (RegistrationSheet sheet : all) {
            if (!sheet.directiveId().equals(any.directiveId())
                    || sheet.year() != any.year()
                    || !sheet.leadUnitId().equals(any.leadUnitId())) {
                throw BusinessRuleViolation.at("receiver", "registration.rule.not-of-this-round");
            }
            if (!amendments.isChangeable(sheet.obligationId(), sheet.year())) {
                throw BusinessRuleViolation.of("registration.rule.round-over");
            }
        }
    }

    private static ProposedWork line(RegistrationSheet owner, LineRef line) {
        if (!owner.status().isClaim()) {
            throw BusinessRuleViolation.at("line", "registration.rule.line-not-claimed");
        }
        SheetVersion current = owner.current();
        if (current.number() != line.version()
                || line.position() < 0
                || line.position() >= current.lines().size()) {
            throw BusinessRuleViolation.at("line", "registration.rule.line-changed");
        }
        return ProposedWork.of(current.lines().get(line.position()));
    }

    private ProposedWork gap(@Nullable Gap gap) {
        if (gap == null || gap.content() == null && gap.placeId() == null) {
            throw BusinessRuleViolation.at("gap", "registration.rule.gap-required");
        }
        if (gap.placeId() != null) {
            organization.require(gap.placeId());
        }
        return new ProposedWork(gap.content(), gap.lineKind(), null, gap.placeId());
    }

    /** The sheets are locked, those beside too: nobody raises another about the same at this moment. */
    private void requireNotTalkedOver(ConsultationProposal proposal, Collection<RegistrationSheet> held) {
        held.stream()
                .flatMap(sheet -> proposals.findPendingOn(sheet.id()).stream())
                .filter(proposal::settlesTheSameAs)
                .findFirst()
                .ifPresent(first -> {
                    throw first.raisedAlready();
                });
    }

    /** The organisation's leader agrees for it. With the last one the proposal is agreed to. */
    public void agree(String turnId, @Nullable String comment) {
        answer(ProposalTurn.parse(turnId), true, comment);
    }

    /** The organisation does not want it, for a reason: nobody else is asked any longer, things stay as registered. */
    public void refuse(String turnId, @Nullable String reason) {
        answer(ProposalTurn.parse(turnId), false, reason);
    }

    private void answer(ProposalTurn turn, boolean agrees, @Nullable String said) {
        ConsultationProposal proposal = held(turn.proposalId());
        proposal.answer(turn, agrees, said, CurrentActor.get(), clock.instant());
        ProposalPart part = proposal.part(turn.place());
        store(proposal, agrees ? Step.AGREED : Step.REFUSED, part.actingUnitId(), part.reason());
        events.publishEvent(new ProposalAnswered(
                turn,
                proposal.directiveId(),
                proposal.leadUnitId(),
                organization.nameOf(part.actingUnitId()),
                followUp.named(proposal),
                agrees,
                part.reason(),
                proposal.status()));
        if (agrees && proposal.status() == ProposalStatus.AGREED) {
            followUp.agreed(proposal);
        } else if (!agrees) {
            stopAsking(proposal, moved(proposal, Step.REFUSED, part.actingUnitId(), part.reason()));
        }
    }

    /** The lead takes back what is not carried out yet, for a reason; whoever is being asked is so no longer. */
    public void withdraw(String proposalId, @Nullable String reason) {
        ConsultationProposal proposal = held(proposalId);
        access.require(
                Right.LEAD_CONSULTATION, Thing.of(proposal.leadUnitId()), "registration.refused.lead-consultation");
        end(proposal, reason);
    }

    /** Nothing of a directive goes on: proposals end with it. */
    public void endWithDirective(String directiveId, String reason) {
        proposals.findPendingUnder(directiveId).forEach(proposal -> end(proposal, reason));
    }

    /** Nobody works on these sheets any longer: neither on what was proposed about them. */
    public void endWithSheets(Collection<String> sheetIds, String reason) {
        sheetIds.stream()
                .flatMap(id -> proposals.findPendingOn(id).stream())
                .filter(proposal -> proposal.status().isPending())
                .forEach(proposal -> end(proposal, reason));
    }

    private void end(ConsultationProposal proposal, @Nullable String reason) {
        if (!proposal.status().isPending()) {
            return;
        }
        proposal.withdraw(reason, clock.instant());
        String why = String.valueOf(reason).strip();
        store(proposal, Step.WITHDRAWN, proposal.leadUnitId(), why);
        stopAsking(proposal, moved(proposal, Step.WITHDRAWN, proposal.leadUnitId(), why));
    }

    /** Follows an extension of the task of one organisation. */
    public void moveDeadline(String turnId, LocalDate to) {
        ProposalTurn turn = ProposalTurn.parse(turnId);
        proposals.findById(turn.proposalId()).ifPresent(proposal -> proposal.moveDeadline(turn, to));
    }

    private void stopAsking(ConsultationProposal proposal, ProposalMoved why) {
        String reason = why.facts().summary().in(messages);
        proposal.unanswered().forEach(turn -> process.end(turn, reason));
    }

    private ConsultationProposal held(String id) {
        List<String> concerned = proposals.sheetsOf(id);
        if (concerned.isEmpty()) {
            throw new NotFound("consultation-proposal", id);
        }
        sheets.hold(concerned);
        return proposals.hold(id).orElseThrow(() -> new NotFound("consultation-proposal", id));
    }

    /** Written at once: tasks that follow in this transaction describe the proposal from its rows. */
    private void store(ConsultationProposal proposal, Step step, String byUnitId, @Nullable String reason) {
        proposals.saveAndFlush(proposal);
        events.publishEvent(moved(proposal, step, byUnitId, reason));
    }

    private ProposalMoved moved(ConsultationProposal proposal, Step step, String byUnitId, @Nullable String reason) {
        return new ProposalMoved(
                step,
                proposal.id(),
                proposal.directiveId(),
                byUnitId,
                organization.nameOf(byUnitId),
                proposal.year(),
                followUp.named(proposal),
                reason);
    }
}
