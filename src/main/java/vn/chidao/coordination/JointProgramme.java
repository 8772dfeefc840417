package vn.chidao.coordination;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.chidao.directive.SignatureCapacity;
import vn.chidao.directive.Texts;
import vn.chidao.document.DocumentNumber;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * A programme of equal parties. Only the lead words it, sends it and takes it back; each party consents for itself, to the
 * version it has read and once; one refusal sets the version aside with all its consents; the last consent puts it in force,
 * and what is in force holds until all have consented to another. Rests on Chương trình phối hợp huyện Đức Cơ (2017):
 * "được các bên hiệp thương, thống nhất triển khai thực hiện".
 */
@Entity
@Table(name = "joint_programme")
class JointProgramme {

    /** Of whatever somebody says about a programme in a few words. */
    static final int LONGEST_REASON = 1000;

    @Id
    private String id;

    private @Nullable String directiveId;
    private @Nullable String parentId;
    private String leadUnitId;
    private String actingLeadUnitId;
    private String title;
    private int yearFrom;
    private int yearTo;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status = ProgrammeStatus.DRAFT;

    /** How far an amendment of the text in force has come; null while there is none. */
    @Enumerated(EnumType.STRING)
    private @Nullable ProgrammeStatus amendment;

    private int round = 1;
    private int currentVersion;
    private @Nullable Integer versionInForce;

    @ElementCollection
    @CollectionTable(name = "programme_party", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<Party> parties = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "programme_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<ProgrammeVersion> versions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "programme_decision", joinColumns = @JoinColumn(name = "programme_id"))
    @OrderColumn(name = "position")
    private List<PartyDecision> decisions = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected JointProgramme() {}

    private JointProgramme(String id, @Nullable String directiveId, @Nullable String parentId, String leadUnitId) {
        this.id = id;
        this.directiveId = directiveId;
        this.parentId = parentId;
        this.leadUnitId = leadUnitId;
        this.actingLeadUnitId = leadUnitId;
    }

    /**
     * The lead words a programme; whoever has a share is a party.
     *
     * @param parentId the programme of the level above that it carries out, where there is one
     */
    static JointProgramme draft(
            String id,
            @Nullable String directiveId,
            @Nullable String parentId,
            String leadUnitId,
            Wording wording,
            Actor actor,
            Instant at) {
        JointProgramme drafted = new JointProgramme(id, directiveId, parentId, leadUnitId);
        drafted.requireLead(actor);
        drafted.requireSound(wording, at);
        drafted.seat(wording);
        drafted.write(wording, null, actor, at);
        return drafted;
    }

    /** Sends a wording into the consultation. What the parties have seen before stays; this is another version then. */
    void sendToConsultation(Wording wording, @Nullable String note, Actor actor, Instant at) {
        requireLead(actor);
        requireSound(wording, at);
        if (stage() == ProgrammeStatus.FOR_CONSENT) {
            throw wrongStatus();
        }
        become(ProgrammeStatus.CONSULTED);
        if (versionInForce == null) {
            seat(wording);
        } else {
            requireSeated(wording);
        }
        if (latest().isSent()) {
            setAsideOpen();
            write(wording, Texts.blankToNull(note), actor, at);
        } else {
            // The reason of an amendment stands there already: leaving the field empty does not take it away.
            String kept = StringUtils.hasText(note) ? note.strip() : latest().note();
            latest().write(wording, kept, actor.personName(), at);
            title(wording);
        }
        latest().send(at);
    }

    /** A party says what it thinks of the version under consultation; whoever does not agree says what he proposes. */
    void giveOpinion(PartyTurn turn, boolean agrees, @Nullable String comment, Actor actor, Instant at) {
        if (stage() != ProgrammeStatus.CONSULTED) {
            throw wrongStatus();
        }
        Party party = requireTurn(turn, actor);
        if (!agrees && !StringUtils.hasText(comment)) {
            throw BusinessRuleViolation.at("comment", "coordination.rule.proposal-required");
        }
        requireShort(comment, "comment");
        requireFirst(party, DecisionKind.AGREEMENT, DecisionKind.PROPOSAL);
        decide(
                agrees ? DecisionKind.AGREEMENT : DecisionKind.PROPOSAL,
                party,
                Texts.blankToNull(comment),
                null,
                actor,
                at);
    }

    /** Puts the consulted version before the signers of all parties. */
    void askForConsent(Actor actor) {
        requireLead(actor);
        if (latest().state() != VersionState.OPEN) {
            throw BusinessRuleViolation.of("coordination.rule.refused-version");
        }
        become(ProgrammeStatus.FOR_CONSENT);
    }

    /**
     * A party's signer consents to the version he has read.
     *
     * @param read the version he says he has read
     * @return whether all have consented now, so that the version is in force
     */
    boolean consent(PartyTurn turn, int read, SignatureCapacity capacity, Actor actor, Instant at, LocalDate today) {
        Party party = requireSigner(turn, read, actor);
        decide(DecisionKind.CONSENT, party, null, capacity, actor, at);
        return takeEffectWhenAllHaveConsented(today);
    }

    /** A party's signer does not consent: the version is set aside, and every consent to it with it. */
    void refuse(PartyTurn turn, int read, @Nullable String reason, Actor actor, Instant at) {
        String why = requireReason(reason, "reason", "coordination.rule.reason-required");
        Party party = requireSigner(turn, read, actor);
        decide(DecisionKind.REFUSAL, party, why, null, actor, at);
        latest().becomes(VersionState.SET_ASIDE);
        become(ProgrammeStatus.CONSULTED);
    }

    /** Gives the version in force the number that was drawn for it, once. */
    void number(DocumentNumber drawn, LocalDate on, Actor actor) {
        requireNumbering(actor);
        inForce().bear(drawn, on);
    }

    /** Refuses whoever does not act for the lead, and a version that has its number. */
    void requireNumbering(Actor actor) {
        requireLead(actor);
        if (inForce().numberAndNotation() != null) {
            throw BusinessRuleViolation.of("coordination.rule.numbered-already");
        }
    }

    /** Keeps the print of the version in force as every party gets it. */
    void print(String fileId) {
        inForce().print(fileId);
    }

    /** Opens an amendment: a new version beside the one in force, which holds until all consent to another. */
    void amend(@Nullable String reason, Actor actor, Instant at) {
        requireLead(actor);
        String why = requireReason(reason, "reason", "coordination.rule.amendment-reason-required");
        if (status != ProgrammeStatus.IN_FORCE || amendment != null) {
            throw wrongStatus();
        }
        if (inForce().numberAndNotation() == null) {
            throw BusinessRuleViolation.of("coordination.rule.not-numbered-yet");
        }
        Wording now = inForce().wording();
        round++;
        amendment = ProgrammeStatus.DRAFT;
        write(now, why, actor, at);
    }

    /** Takes back what is not in force: the whole programme, or its amendment. */
    void withdraw(@Nullable String reason, Actor actor) {
        requireLead(actor);
        requireReason(reason, "reason", "coordination.rule.withdrawal-reason-required");
        if (!stage().isUnderWay()) {
            throw wrongStatus();
        }
        latest().becomes(VersionState.WITHDRAWN);
        if (amendment == null) {
            become(ProgrammeStatus.WITHDRAWN);
        } else {
            amendment = null;
            title(inForce().wording());
        }
    }

    /** The years it was concluded for are over; an amendment that did not come into force goes with it. */
    void end() {
        if (amendment != null) {
            latest().becomes(VersionState.WITHDRAWN);
            amendment = null;
            title(inForce().wording());
        }
        become(ProgrammeStatus.ENDED);
    }

    /**
     * Another organisation takes the places of this one over, with what was consented there. Where it has a place of its own,
     * both are one party from now on.
     *
     * @return whether all have consented now, so that the version is in force
     */
    boolean handOver(String fromUnitId, String successorId, LocalDate today) {
        for (int place = 0; place < parties.size(); place++) {
            Party party = parties.get(place);
            if (party.actingUnitId().equals(fromUnitId)) {
                parties.set(place, new Party(party.unitId(), successorId));
            }
        }
        if (actingLeadUnitId.equals(fromUnitId)) {
            actingLeadUnitId = successorId;
        }
        return stage() == ProgrammeStatus.FOR_CONSENT && takeEffectWhenAllHaveConsented(today);
    }

    private boolean takeEffectWhenAllHaveConsented(LocalDate today) {
        if (!consented().containsAll(actingUnits())) {
            return false;
        }
        become(ProgrammeStatus.IN_FORCE);
        if (versionInForce != null) {
            inForce().becomes(VersionState.SUPERSEDED);
        }
        versionInForce = currentVersion;
        latest().takesEffect(today);
        title(latest().wording());
        return true;
    }

    private void requireLead(Actor actor) {
        if (!actingLeadUnitId.equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("coordination.rule.lead-only");
        }
    }

    /** The organisation whose turn it is; refuses an earlier version's turn and whoever acts for another. */
    String requireParty(PartyTurn turn, Actor actor) {
        return requireTurn(turn, actor).actingUnitId();
    }

    private Party requireTurn(PartyTurn turn, Actor actor) {
        if (turn.version() != currentVersion || turn.place() >= parties.size()) {
            throw BusinessRuleViolation.of("coordination.rule.stale-version", currentVersion);
        }
        Party party = parties.get(turn.place());
        if (!party.actingUnitId().equals(actor.organizationId())) {
            throw BusinessRuleViolation.of("coordination.rule.own-party-only");
        }
        return party;
    }

    private Party requireSigner(PartyTurn turn, int read, Actor actor) {
        if (stage() != ProgrammeStatus.FOR_CONSENT) {
            throw wrongStatus();
        }
        Party party = requireTurn(turn, actor);
        if (read != currentVersion) {
            throw BusinessRuleViolation.at("version", "coordination.rule.stale-version", currentVersion);
        }
        requireFirst(party, DecisionKind.CONSENT);
        return party;
    }

    private void requireFirst(Party party, DecisionKind... kinds) {
        Set<DecisionKind> asked = Set.of(kinds);
        boolean said = decisions.stream()
                .anyMatch(decision -> decision.versionNumber() == currentVersion
                        && asked.contains(decision.kind())
                        && holderOf(decision.unitId()).equals(party.actingUnitId()));
        if (said) {
            throw BusinessRuleViolation.of("coordination.rule.said-already");
        }
    }

    private void requireSound(Wording wording, Instant at) {
        wording.check(LocalDate.ofInstant(at, BusinessClock.ZONE));
        if (wording.shares().stream()
                .noneMatch(share -> holderOf(share.unitId()).equals(actingLeadUnitId))) {
            throw BusinessRuleViolation.at("shares", "coordination.rule.lead-is-a-party");
        }
    }

    /** Until it has been in force once the lead says who is a party; who was one in the draft keeps his place. */
    private void seat(Wording wording) {
        List<Party> seated = wording.shares().stream()
                .map(share -> new Party(share.unitId(), holderOf(share.unitId())))
                .toList();
        parties.clear();
        parties.addAll(seated);
    }

    /** Nobody is put out of a programme in force by an amendment, and nobody brought in. */
    private void requireSeated(Wording wording) {
        Set<String> named = wording.shares().stream().map(Share::unitId).collect(Collectors.toSet());
        if (!named.equals(parties.stream().map(Party::unitId).collect(Collectors.toSet()))) {
            throw BusinessRuleViolation.at("shares", "coordination.rule.parties-stay");
        }
    }

    /** Who holds the place that was made for this organisation. */
    String holderOf(String unitId) {
        return parties.stream()
                .filter(party -> party.unitId().equals(unitId))
                .map(Party::actingUnitId)
                .findFirst()
                .orElse(unitId);
    }

    private void write(Wording wording, @Nullable String note, Actor actor, Instant at) {
        currentVersion++;
        versions.add(new ProgrammeVersion(id, currentVersion, round, wording, note, actor.personName(), at));
        title(wording);
    }

    /** Lists show what it is called now; a text in force keeps its name until another is. */
    private void title(Wording wording) {
        Wording shown = versionInForce == null ? wording : inForce().wording();
        title = shown.title();
        yearFrom = shown.yearFrom();
        yearTo = shown.yearTo();
    }

    private void setAsideOpen() {
        if (latest().state() == VersionState.OPEN) {
            latest().becomes(VersionState.SET_ASIDE);
        }
    }

    private void become(ProgrammeStatus next) {
        if (!stage().mayBecome(next)) {
            throw wrongStatus();
        }
        if (amendment == null) {
            status = next;
        } else {
            amendment = next.isUnderWay() ? next : null;
        }
    }

    private void decide(
            DecisionKind kind,
            Party party,
            @Nullable String comment,
            @Nullable SignatureCapacity capacity,
            Actor actor,
            Instant at) {
        decisions.add(new PartyDecision(
                kind,
                party.unitId(),
                party.actingUnitId(),
                currentVersion,
                comment,
                capacity,
                actor.personName(),
                kind == DecisionKind.CONSENT ? ownPosition(actor) : actor.positionName(),
                at));
    }

    /** Under a text stands the position of whoever signs, never that of whoever he stands in for. */
    private static @Nullable String ownPosition(Actor signer) {
        return signer.own() == null ? signer.positionName() : signer.own().positionName();
    }

    private BusinessRuleViolation wrongStatus() {
        return BusinessRuleViolation.of("coordination.rule.wrong-status");
    }

    private static String requireReason(@Nullable String reason, String field, String key) {
        if (!StringUtils.hasText(reason)) {
            throw BusinessRuleViolation.at(field, key);
        }
        requireShort(reason, field);
        return reason.strip();
    }

    private static void requireShort(@Nullable String said, String field) {
        if (said != null && said.strip().length() > LONGEST_REASON) {
            throw BusinessRuleViolation.at(field, "coordination.rule.too-long", LONGEST_REASON);
        }
    }

    /** How far the text that is being agreed on has come: of the programme itself, or of its amendment. */
    ProgrammeStatus stage() {
        return amendment == null ? status : amendment;
    }

    /** The organisations whose consent is needed, each once. */
    Set<String> actingUnits() {
        return parties.stream().map(Party::actingUnitId).collect(Collectors.toSet());
    }

    /** The organisations that stand by the current version, by their own consent or by one of whom they took over. */
    Set<String> consented() {
        return saidBy(Set.of(DecisionKind.CONSENT));
    }

    /** The organisations that have given their opinion on the current version. */
    Set<String> heard() {
        return saidBy(Set.of(DecisionKind.AGREEMENT, DecisionKind.PROPOSAL));
    }

    private Set<String> saidBy(Set<DecisionKind> kinds) {
        return decisions.stream()
                .filter(decision -> decision.versionNumber() == currentVersion && kinds.contains(decision.kind()))
                .map(decision -> holderOf(decision.unitId()))
                .collect(Collectors.toSet());
    }

    /** One turn for each party on the current version: at the first of its places. */
    List<PartyTurn> turns() {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, parties.size())
                .filter(place -> seen.add(parties.get(place).actingUnitId()))
                .mapToObj(place -> new PartyTurn(id, currentVersion, place))
                .toList();
    }

    /** A turn at each place, whoever holds it. */
    List<PartyTurn> allTurns() {
        return IntStream.range(0, parties.size())
                .mapToObj(place -> new PartyTurn(id, currentVersion, place))
                .toList();
    }

    String actingUnitOf(PartyTurn turn) {
        return parties.get(turn.place()).actingUnitId();
    }

    ProgrammeRound round() {
        return new ProgrammeRound(id, round);
    }

    ProgrammeVersion latest() {
        return versions.get(versions.size() - 1);
    }

    /** @throws IllegalStateException before the first has come into force */
    ProgrammeVersion inForce() {
        return versions.stream()
                .filter(each -> versionInForce != null && each.number() == versionInForce)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("programme " + id + " is not in force"));
    }

    String id() {
        return id;
    }

    @Nullable
    String directiveId() {
        return directiveId;
    }

    @Nullable
    String parentId() {
        return parentId;
    }

    /** Who leads it now. */
    String leadUnitId() {
        return actingLeadUnitId;
    }

    String title() {
        return title;
    }

    int yearTo() {
        return yearTo;
    }

    ProgrammeStatus status() {
        return status;
    }

    boolean isAmended() {
        return amendment != null;
    }

    List<Party> parties() {
        return List.copyOf(parties);
    }

    List<ProgrammeVersion> versions() {
        return List.copyOf(versions);
    }

    /** The signatures under one version. */
    List<PartyDecision> consentsTo(int versionNumber) {
        return decisions.stream()
                .filter(decision ->
                        decision.kind() == DecisionKind.CONSENT && decision.versionNumber() == versionNumber)
                .toList();
    }

    List<PartyDecision> decisions() {
        return List.copyOf(decisions);
    }
}
