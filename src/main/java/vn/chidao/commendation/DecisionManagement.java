package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.document.NumberSeries;
import vn.chidao.document.OutgoingEntry;
import vn.chidao.document.Registers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;

/** What is done about decisions, one act a method, in the caller's transaction. */
@Service
@Transactional
public class DecisionManagement {

    static final String REFUSED = "commendation.refused.decide";
    private static final String SUBJECT = "commendation-decision";

    private final DecisionRepository decisions;
    private final NominationRepository proposals;
    private final OccasionRepository occasions;
    private final CommendationGrounds grounds;
    private final NominationFacts facts;
    private final AwardRules rules;
    private final AwardRegister register;
    private final CommendationProcess process;
    private final NumberSeries numbers;
    private final Registers registers;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final Access access;
    private final CommendationProperties properties;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DecisionManagement(
            DecisionRepository decisions,
            NominationRepository proposals,
            OccasionRepository occasions,
            CommendationGrounds grounds,
            NominationFacts facts,
            AwardRules rules,
            AwardRegister register,
            CommendationProcess process,
            NumberSeries numbers,
            Registers registers,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            Access access,
            CommendationProperties properties,
            JdbcClient jdbc,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.occasions = occasions;
        this.grounds = grounds;
        this.facts = facts;
        this.rules = rules;
        this.register = register;
        this.process = process;
        this.numbers = numbers;
        this.registers = registers;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.access = access;
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Drafts a decision on proposals that are ready for one, and asks the leader to sign.
     *
     * @return its id
     * @throws BusinessRuleViolation where one is not ready, or there are too many or too few collectives and no reason
     */
    public String prepare(PrepareDecision command) {
        access.require(Right.OPEN_COMMENDATION, Thing.of(command.awardingUnitId()), OccasionManagement.REFUSED);
        // The rounds first, as whoever submits does: what they have given is counted one decision after the other.
        proposals.occasionsOf(command.proposalIds()).forEach(occasions::hold);
        List<Nomination> held = ready(command);
        grounds.requireInForce(held.get(0).directiveId());
        facts.requireDecidable(held, command.reason());
        requireWithinQuota(held, command.reason());
        List<String> rounds = held.stream()
                .map(each -> String.valueOf(each.occasionId()))
                .distinct()
                .toList();
        String round = rounds.size() == 1 ? held.get(0).occasionId() : null;
        Decision decision = new Decision(
                UUID.randomUUID().toString(),
                held.get(0).directiveId(),
                round,
                command,
                inOrder(held),
                CurrentActor.get(),
                clock.instant());
        decisions.saveAndFlush(decision);
        for (Nomination proposal : held) {
            proposal.toDecision(decision.id(), CurrentActor.get(), clock.instant());
            store(proposal, NominationStepKind.TO_DECISION);
        }
        publish(decision, CommendationAct.DECISION_PREPARED);
        process.askToSign(
                decision.id(),
                decision.directiveId(),
                decision.awardingUnitId(),
                workingDays.of(decision.awardingUnitId()).plus(clock.today(), properties.signWithin()));
        return decision.id();
    }

    /** As the annex has them: the higher honour first, collectives before people before households, then by name. */
    private List<String> inOrder(List<Nomination> held) {
        return held.stream()
                .sorted(Comparator.comparingInt(
                                (Nomination each) -> -rules.rank(each.text().form()))
                        .thenComparing(each -> String.valueOf(each.text().form()))
                        .thenComparing(each -> Objects.requireNonNull(each.kind()))
                        .thenComparing(each ->
                                Nomination.keyOf(String.valueOf(each.text().name())))
                        .thenComparing(Nomination::id))
                .map(Nomination::id)
                .toList();
    }

    private List<Nomination> ready(PrepareDecision command) {
        if (command.proposalIds().isEmpty()) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-required");
        }
        if (command.proposalIds().size() > Decision.MOST_ITEMS) {
            throw BusinessRuleViolation.at(
                    "proposals", "commendation.rule.proposals-many", String.valueOf(Decision.MOST_ITEMS));
        }
        List<Nomination> held = proposals.holdAll(command.proposalIds());
        if (held.size() != command.proposalIds().size()
                || held.stream().anyMatch(each -> !each.awardingUnitId().equals(command.awardingUnitId()))) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-unknown");
        }
        held.stream().filter(each -> !isReady(each)).findFirst().ifPresent(each -> {
            throw each.overtaken();
        });
        if (held.stream().map(Nomination::directiveId).distinct().count() > 1) {
            throw BusinessRuleViolation.at("proposals", "commendation.rule.proposals-of-several");
        }
        return held;
    }

    private boolean isReady(Nomination proposal) {
        boolean council =
                rules.find(proposal.text().form()).map(AwardForm::council).isPresent();
        return proposal.status() == (council ? NominationStatus.RECOMMENDED : NominationStatus.ACCEPTED)
                || proposal.status() == NominationStatus.RECOMMENDED;
    }

    private void requireWithinQuota(List<Nomination> held, @Nullable String reason) {
        if (reason != null && !reason.isBlank()) {
            return;
        }
        Map<List<String>, List<Nomination>> groups = held.stream()
                .filter(each -> each.occasionId() != null)
                .collect(Collectors.groupingBy(each -> List.of(
                        String.valueOf(each.occasionId()),
                        String.valueOf(each.text().form()))));
        groups.forEach((key, group) -> occasions
                .findById(key.get(0))
                .flatMap(round -> round.form(key.get(1)))
                .map(OfferedForm::quota)
                .ifPresent(quota -> requireWithin(quota, key, group)));
    }

    private void requireWithin(Quota quota, List<String> key, List<Nomination> group) {
        long already = given(key, false);
        long collectives = given(key, true)
                + group.stream()
                        .filter(each -> each.kind() == CandidateKind.COLLECTIVE)
                        .count();
        long all = already + group.size();
        Integer total = quota.total();
        String form = rules.formName(key.get(1));
        if (total != null && all > total) {
            throw BusinessRuleViolation.at(
                    "reason", "commendation.rule.over-total", String.valueOf(all), form, String.valueOf(total));
        }
        if (quota.wantsCollectives(collectives, all)) {
            throw BusinessRuleViolation.at(
                    "reason",
                    "commendation.rule.few-collectives",
                    form,
                    String.valueOf(collectives),
                    String.valueOf(all),
                    String.valueOf(quota.collectives()));
        }
    }

    /** How many of a round's form have been decided on and not taken back, or are before the leader. */
    private long given(List<String> key, boolean collectivesOnly) {
        return jdbc.sql("""
                        select count(*) from commendation_proposal
                         where occasion_id = :occasion and form_code = :form
                           and (not :collectives or candidate_kind = 'COLLECTIVE')
                           and (status = 'IN_DECISION'
                                or status = 'AWARDED' and exists (
                                    select 1 from commendation_decision_item i join commendation_award a
                                        on a.source = 'DECISION' and a.source_id = i.decision_id
                                            and a.source_row = i.position and a.revoked_on is null
                                     where i.proposal_id = commendation_proposal.id))
                        """)
                .param("occasion", key.get(0))
                .param("form", key.get(1))
                .param("collectives", collectivesOnly)
                .query(Long.class)
                .single();
    }

    /**
     * The leader signs: the decision gets its number and everybody on its list a line of the register.
     *
     * @param paperNumber a number drawn outside; the body's series gives one where there is none
     */
    public void sign(String decisionId, @Nullable String paperNumber) {
        Decision decision = held(decisionId);
        List<Nomination> held = proposals.holdAll(decision.proposalIds());
        facts.requireDecidable(held, decision.reason());
        lockNumbers(decision.awardingUnitId());
        boolean drawn = paperNumber == null || paperNumber.isBlank();
        DocumentNumber number = drawn
                ? numbers.draw(
                        decision.awardingUnitId(), DocumentType.DECISION, clock.today(), SUBJECT + ":" + decisionId)
                : typed(paperNumber, decision);
        decision.sign(number, drawn, CurrentActor.get(), clock.instant());
        decisions.saveAndFlush(decision);
        if (drawn) {
            registers.registerOutgoing(
                    decision.awardingUnitId(),
                    new OutgoingEntry(
                            SUBJECT + ":" + decisionId,
                            number.toString(),
                            clock.today(),
                            DocumentType.DECISION,
                            decision.subject(),
                            CurrentActor.get().personName(),
                            recipients(held),
                            null,
                            1,
                            null));
        }
        Map<String, Nomination> byId = held.stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
        for (int row = 0; row < decision.proposalIds().size(); row++) {
            Nomination proposal = byId.get(decision.proposalIds().get(row));
            register.enter(decision, row, proposal);
            proposal.awarded(CurrentActor.get(), clock.instant());
            store(proposal, NominationStepKind.AWARDED);
        }
        publish(decision, CommendationAct.DECISION_SIGNED);
    }

    /** Whoever gives out a number of the body does so one after the other: nobody's is taken while he looks. */
    private void lockNumbers(String unitId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param(
                        "key",
                        "commendation-number:" + unitId + ":" + clock.today().getYear())
                .query((row, n) -> 1)
                .single();
    }

    private String recipients(List<Nomination> held) {
        return held.stream()
                .map(proposal -> organizations.nameOf(proposal.unitId()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private DocumentNumber typed(String written, Decision decision) {
        DocumentNumber number;
        try {
            number = DocumentNumber.parse(Typing.required(
                    written, "paperNumber", "commendation.rule.number-required", Typing.LONGEST_NUMBER));
        } catch (BusinessRuleViolation unreadable) {
            throw unreadable.movedTo("paperNumber");
        }
        if (!isOfDecision(number)) {
            throw BusinessRuleViolation.at("paperNumber", "commendation.rule.number-type", number.toString());
        }
        LocalDate today = clock.today();
        boolean taken = jdbc.sql("""
                        select exists (select 1 from commendation_decision
                            where awarding_unit_id = :unit and number_written = :number
                              and extract(year from decided_on) = :year)
                            or exists (select 1 from register_entry where unit_id = :unit and direction = 'OUT'
                                and number_and_notation = :number and extract(year from issued_on) = :year)
                        """)
                .param("unit", decision.awardingUnitId())
                .param("number", number.toString())
                .param("year", today.getYear())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw BusinessRuleViolation.at("paperNumber", "commendation.rule.number-taken", number.toString());
        }
        take(number, decision);
        return number;
    }

    /** The body's series gives it to no other; it may have, to a document that stands in no book. */
    private void take(DocumentNumber number, Decision decision) {
        try {
            numbers.take(
                    decision.awardingUnitId(),
                    DocumentType.DECISION,
                    clock.today(),
                    number,
                    SUBJECT + ":" + decision.id());
        } catch (BusinessRuleViolation refused) {
            throw refused.movedTo("paperNumber");
        }
    }

    /** The notation begins with the type of the document, as that of any decision does. */
    private static boolean isOfDecision(DocumentNumber number) {
        String type = DocumentType.DECISION.abbreviation();
        String notation = number.notation();
        return notation.regionMatches(true, 0, type, 0, type.length())
                && (notation.length() == type.length() || !Character.isLetterOrDigit(notation.charAt(type.length())));
    }

    /** The leader returns it with a reason; those on its list wait for another. */
    public void giveBack(String decisionId, @Nullable String reason) {
        Decision decision = held(decisionId);
        decision.giveBack(reason, CurrentActor.get(), clock.instant());
        decisions.saveAndFlush(decision);
        for (Nomination proposal : proposals.holdAll(decision.proposalIds())) {
            proposal.decisionReturned(reason, CurrentActor.get(), clock.instant());
            store(proposal, NominationStepKind.DECISION_GIVEN_BACK);
        }
        publish(decision, CommendationAct.DECISION_RETURNED);
    }

    /** The leader takes the whole decision back, for a reason; its number stays given out. */
    public void revoke(String decisionId, @Nullable Long seen, @Nullable String reason) {
        Decision decision = held(decisionId);
        access.require(Right.DECIDE_COMMENDATION, Thing.of(decision.awardingUnitId()), REFUSED);
        String why = Typing.required(reason, "reason", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        decision.revoke(seen, why, CurrentActor.get(), clock.instant());
        decisions.saveAndFlush(decision);
        register.revokeAllOf(decision.id(), why);
        publish(decision, CommendationAct.DECISION_REVOKED);
    }

    private Decision held(String id) {
        return Optional.of(id).flatMap(decisions::hold).orElseThrow(() -> new NotFound("commendation decision", id));
    }

    private void store(Nomination proposal, NominationStepKind kind) {
        proposals.saveAndFlush(proposal);
        events.publishEvent(CommendationMoved.proposal(kind, proposal.id(), organizations.nameOf(proposal.unitId())));
    }

    private void publish(Decision decision, CommendationAct act) {
        boolean known = act == CommendationAct.DECISION_SIGNED || act == CommendationAct.DECISION_REVOKED;
        events.publishEvent(CommendationMoved.of(
                act,
                SUBJECT,
                decision.id(),
                known ? decision.directiveId() : null,
                decision.numberWritten() == null ? decision.subject() : decision.numberWritten(),
                organizations.nameOf(decision.awardingUnitId()),
                null));
    }
}
