package vn.chidao.coordination;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.directive.SigningRights;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.OutgoingEntry;
import vn.chidao.document.Registers;
import vn.chidao.obligation.ProgrammeReviews;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;

/** What people do with joint programmes. Each method is one act, recorded, in the caller's transaction. */
@Service
@Transactional
public class CoordinationManagement {

    private final JointProgrammeRepository programmes;
    private final JointProgrammeProcess process;
    private final DraftingRules rules;
    private final ProgrammeOnPaper paper;
    private final OrganizationDirectory organizations;
    private final SigningRights signing;
    private final NumberSeries numbers;
    private final Registers registers;
    private final ProgrammeReviews reviews;
    private final Access access;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CoordinationManagement(
            JointProgrammeRepository programmes,
            JointProgrammeProcess process,
            DraftingRules rules,
            ProgrammeOnPaper paper,
            OrganizationDirectory organizations,
            SigningRights signing,
            NumberSeries numbers,
            Registers registers,
            ProgrammeReviews reviews,
            Access access,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.process = process;
        this.rules = rules;
        this.paper = paper;
        this.organizations = organizations;
        this.signing = signing;
        this.numbers = numbers;
        this.registers = registers;
        this.reviews = reviews;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Lays the draft of a programme down and answers with its id.
     *
     * @throws BusinessRuleViolation when the lead has one in this cycle, the directive is not in force, a party is
     *     not of its territory or has nobody who could sign, or the
     *     programme above is not in force, not of the level above or has one of this commune already
     */
    public String draft(DraftProgramme command) {
        Thing lead = Thing.of(command.leadUnitId());
        access.require(Right.LEAD_PROGRAMME, lead, "coordination.refused.lead");
        rules.requireCycle(command);
        rules.requireParent(command);
        rules.requireChoosable(command.leadUnitId(), command.wording(), Set.of());
        JointProgramme programme = JointProgramme.draft(
                UUID.randomUUID().toString(),
                command.directiveId(),
                command.parentId(),
                command.leadUnitId(),
                command.wording(),
                CurrentActor.get(),
                clock.instant());
        store(
                programme,
                new ProgrammeDrafted(
                        programme.id(),
                        programme.title(),
                        programme.leadUnitId(),
                        programme.latest().textSha256()));
        process.open(programme.round(), programme.directiveId(), programme.leadUnitId());
        return programme.id();
    }

    /** Sends a wording to all parties, the lead's own apart, for their opinion. */
    public void send(SendProgramme command) {
        JointProgramme programme = held(command.programmeId());
        List<PartyTurn> before = programme.allTurns();
        rules.requireChoosable(
                programme.leadUnitId(),
                command.wording(),
                programme.parties().stream().map(Party::unitId).collect(Collectors.toSet()));
        programme.sendToConsultation(command.wording(), command.note(), CurrentActor.get(), clock.instant());
        ProgrammeSent sent = new ProgrammeSent(
                programme.id(),
                programme.latest().wording().title(),
                programme.latest().number(),
                programme.leadUnitId(),
                programme.latest().textSha256());
        store(programme, sent);
        String why = words(sent);
        before.stream()
                .filter(turn -> turn.version() != programme.latest().number())
                .forEach(turn -> process.endOpinion(turn, why));
        programme.turns().stream()
                .filter(turn -> !programme.actingUnitOf(turn).equals(programme.leadUnitId()))
                .forEach(turn -> process.askForOpinion(
                        turn, programme.directiveId(), programme.actingUnitOf(turn), programme.leadUnitId()));
    }

    /** A party says in the consultation what it thinks; whoever does not agree says what he proposes. */
    public void giveOpinion(String turnId, boolean agrees, @Nullable String comment) {
        PartyTurn turn = PartyTurn.parse(turnId);
        JointProgramme programme = held(turn.programmeId());
        programme.giveOpinion(turn, agrees, comment, CurrentActor.get(), clock.instant());
        PartyDecision said = last(programme);
        store(
                programme,
                new OpinionGiven(
                        programme.id(),
                        programme.title(),
                        turn.version(),
                        agrees,
                        said.actingUnitId(),
                        organizations.nameOf(said.actingUnitId()),
                        said.comment(),
                        programme.latest().textSha256()));
    }

    /** Puts the consulted version before the signers of all parties, the lead's own among them. */
    public void askForConsent(String programmeId) {
        JointProgramme programme = held(programmeId);
        programme.askForConsent(CurrentActor.get());
        ConsentAsked asked = new ConsentAsked(
                programme.id(),
                programme.title(),
                programme.latest().number(),
                programme.leadUnitId(),
                programme.latest().textSha256());
        store(programme, asked);
        String why = words(asked);
        programme.allTurns().forEach(turn -> process.endOpinion(turn, why));
        programme
                .turns()
                .forEach(turn -> process.askForConsent(
                        turn, programme.directiveId(), programme.actingUnitOf(turn), programme.leadUnitId()));
    }

    /**
     * A party consents: this is its signature. With the last one the version is in force.
     *
     * @param version the one the signer has read
     * @throws BusinessRuleViolation when he has read another, or may not sign for this party
     */
    public void consent(String turnId, int version) {
        PartyTurn turn = PartyTurn.parse(turnId);
        JointProgramme programme = held(turn.programmeId());
        Actor signer = CurrentActor.get();
        UnitView unit = organizations.require(programme.requireParty(turn, signer));
        signing.signOff(signer, unit.id(), DocumentType.COORDINATION_PROGRAMME, null, programme.title());
        boolean all =
                programme.consent(turn, version, capacityOf(signer, unit), signer, clock.instant(), clock.today());
        store(
                programme,
                new PartyConsented(
                        programme.id(),
                        programme.latest().wording().title(),
                        version,
                        unit.id(),
                        unit.name(),
                        programme.latest().textSha256()));
        if (all) {
            inForce(programme);
        }
    }

    /** As the register has it: a collective's signer signs on its behalf, a deputy for the head, the head as himself. */
    private SignatureCapacity capacityOf(Actor signer, UnitView unit) {
        if (signer.isSubstitute() && !unit.isPartyCollective()) {
            return SignatureCapacity.BY_AUTHORITY;
        }
        if (unit.collective()) {
            return SignatureCapacity.ON_BEHALF;
        }
        boolean head = signer.positionId() != null
                && organizations
                        .position(signer.positionId())
                        .map(PositionView::roles)
                        .filter(roles -> roles.contains(PositionRole.LEADER))
                        .isPresent();
        return head ? SignatureCapacity.IN_OWN_RIGHT : SignatureCapacity.FOR_THE_HEAD;
    }

    /** A party does not consent, for a reason: all consents lapse and the lead has the programme to word again. */
    public void refuse(String turnId, int version, @Nullable String reason) {
        PartyTurn turn = PartyTurn.parse(turnId);
        JointProgramme programme = held(turn.programmeId());
        programme.refuse(turn, version, reason, CurrentActor.get(), clock.instant());
        PartyDecision said = last(programme);
        ConsentRefused refused = new ConsentRefused(
                programme.id(),
                programme.latest().wording().title(),
                version,
                said.actingUnitId(),
                organizations.nameOf(said.actingUnitId()),
                String.valueOf(said.comment()),
                programme.latest().textSha256());
        store(programme, refused);
        String why = words(refused);
        programme.allTurns().stream()
                .filter(other -> !other.equals(turn))
                .forEach(other -> process.endConsent(other, why));
        process.consentRefused(programme.round());
    }

    /** Tells the engine, and whoever reads the record, that all have consented. */
    void inForce(JointProgramme programme) {
        events.publishEvent(new ProgrammeInForce(
                programme.id(),
                programme.directiveId(),
                programme.title(),
                programme.inForce().number(),
                programme.leadUnitId(),
                programme.inForce().textSha256()));
        process.allHaveConsented(programme.round());
    }

    /**
     * Draws the number of the version in force from the lead's series (DOMAIN 1.3), enters it in the lead's book of
     * outgoing documents and keeps the print of which every party has its copy.
     *
     * @param place as the heading names it
     */
    public DocumentNumber number(String programmeId, String place) {
        JointProgramme programme = held(programmeId);
        ProgrammeVersion version = programme.inForce();
        String lead = programme.leadUnitId();
        programme.requireNumbering(CurrentActor.get());
        DocumentNumber drawn = numbers.draw(lead, DocumentType.COORDINATION_PROGRAMME, clock.today(), version.id());
        programme.number(drawn, clock.today(), CurrentActor.get());
        programmes.flush();
        programme.print(paper.keep(programme, drawn, clock.today(), place.strip()));
        registers.registerOutgoing(
                lead,
                new OutgoingEntry(
                        version.id(),
                        drawn.toString(),
                        clock.today(),
                        DocumentType.COORDINATION_PROGRAMME,
                        version.wording().title(),
                        paper.signersOf(programme),
                        programme.actingUnits().stream()
                                .sorted()
                                .map(organizations::nameOf)
                                .collect(Collectors.joining("; ")),
                        lead,
                        programme.actingUnits().size(),
                        null));
        store(
                programme,
                new ProgrammeNumbered(
                        programme.id(),
                        programme.directiveId(),
                        programme.title(),
                        drawn.toString(),
                        lead,
                        version.textSha256()));
        if (programme.directiveId() != null) {
            reviews.settle(programme.directiveId());
        }
        return drawn;
    }

    /**
     * The lead opens an amendment; the text in force holds until all have consented to another.
     *
     * @param round the one whose text whoever asks has seen
     * @throws AlreadyHandled when somebody has opened another since
     */
    public void amend(String programmeId, int round, @Nullable String reason) {
        JointProgramme programme = held(programmeId);
        access.require(Right.LEAD_PROGRAMME, Thing.of(programme.leadUnitId()), "coordination.refused.lead");
        if (programme.round().number() != round) {
            throw new AlreadyHandled(
                    programme.latest().writtenBy(), null, programme.latest().writtenAt());
        }
        programme.amend(reason, CurrentActor.get(), clock.instant());
        store(
                programme,
                new AmendmentOpened(
                        programme.id(),
                        programme.title(),
                        String.valueOf(reason).strip(),
                        programme.leadUnitId(),
                        programme.latest().textSha256()));
        process.open(programme.round(), programme.directiveId(), programme.leadUnitId());
    }

    /**
     * The lead takes back what is not in force, whoever is being asked about it.
     *
     * @param version the one whoever asks has seen
     * @throws AlreadyHandled when it is in force, taken back or worded anew by now
     */
    public void withdraw(String programmeId, int version, @Nullable String reason) {
        JointProgramme programme = held(programmeId);
        access.require(Right.LEAD_PROGRAMME, Thing.of(programme.leadUnitId()), "coordination.refused.lead");
        if (programme.latest().number() != version || !programme.stage().isUnderWay()) {
            throw new AlreadyHandled(null, null, null);
        }
        programme.withdraw(reason, CurrentActor.get());
        ProgrammeWithdrawn withdrawn = new ProgrammeWithdrawn(
                programme.id(),
                programme.latest().wording().title(),
                programme.latest().number(),
                String.valueOf(reason).strip(),
                programme.leadUnitId());
        store(programme, withdrawn);
        stopAsking(programme, words(withdrawn));
    }

    /** Programmes whose years are over on this day. */
    @Transactional(readOnly = true)
    public List<String> over() {
        return programmes.findOver(clock.today().getYear());
    }

    /** Ends a programme whose years are over; doing it again changes nothing. */
    public void end(String programmeId) {
        JointProgramme programme = held(programmeId);
        if (programme.status() != ProgrammeStatus.IN_FORCE
                || programme.yearTo() >= clock.today().getYear()) {
            return;
        }
        boolean amended = programme.isAmended();
        programme.end();
        ProgrammeEnded ended = new ProgrammeEnded(
                programme.id(), programme.directiveId(), programme.title(), programme.yearTo(), programme.leadUnitId());
        store(programme, ended);
        if (amended) {
            stopAsking(programme, words(ended));
        }
    }

    private void stopAsking(JointProgramme programme, String why) {
        programme.allTurns().forEach(turn -> {
            process.endOpinion(turn, why);
            process.endConsent(turn, why);
        });
        process.close(programme.round(), why);
    }

    private String words(RecordedAct act) {
        return act.facts().summary().in(messages);
    }

    private static PartyDecision last(JointProgramme programme) {
        return programme.decisions().get(programme.decisions().size() - 1);
    }

    private JointProgramme held(String id) {
        return programmes.hold(id).orElseThrow(() -> new NotFound("joint-programme", id));
    }

    /** Written at once: tasks that follow in this transaction describe the programme from its rows. */
    private void store(JointProgramme programme, RecordedAct act) {
        programmes.saveAndFlush(programme);
        events.publishEvent(act);
    }
}
