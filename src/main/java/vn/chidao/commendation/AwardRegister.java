package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.exemplar.Commendation;
import vn.chidao.exemplar.ExemplarCommended;
import vn.chidao.exemplar.ExemplarKind;
import vn.chidao.exemplar.ExemplarManagement;
import vn.chidao.exemplar.HonourRecords;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.review.CommendationGiven;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Phrase;

/**
 * The register of who got what. A line comes of a decision made here, of one that was written down of an exemplar, or of a
 * review's conclusion; each honour is put on the record of its obligation once, by whoever entered it.
 */
@Service
@Transactional
public class AwardRegister {

    private static final String SUBJECT = "commendation-award";
    private static final int LONGEST_FORM = 100;

    private final AwardRepository awards;
    private final DecisionRepository decisions;
    private final NominationRepository proposals;
    private final NominationManagement management;
    private final AwardRules rules;
    private final ExemplarManagement exemplars;
    private final HonourRecords records;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    AwardRegister(
            AwardRepository awards,
            DecisionRepository decisions,
            NominationRepository proposals,
            NominationManagement management,
            AwardRules rules,
            ExemplarManagement exemplars,
            HonourRecords records,
            OrganizationDirectory organizations,
            Access access,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.awards = awards;
        this.decisions = decisions;
        this.proposals = proposals;
        this.management = management;
        this.rules = rules;
        this.exemplars = exemplars;
        this.records = records;
        this.organizations = organizations;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** A signed decision honours somebody. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(Decision decision, int row, Nomination proposal) {
        String form = String.valueOf(proposal.text().form());
        LocalDate on = Optional.ofNullable(decision.decidedOn()).orElseThrow();
        Award award = Award.decided(
                UUID.randomUUID().toString(),
                new Award.Origin(AwardSource.DECISION, decision.id(), row, decision.directiveId()),
                new Award.Given(
                        decision.awardingUnitId(),
                        organizations.nameOf(decision.awardingUnitId()),
                        form,
                        rules.formName(form),
                        rules.rank(form),
                        on,
                        decision.numberWritten()),
                proposal,
                CurrentActor.get(),
                clock.instant());
        recordOf(proposal, award, on, String.valueOf(decision.numberWritten())).ifPresent(award::recordedAs);
        store(award, CommendationAct.AWARD_ENTERED);
    }

    private Optional<String> recordOf(Nomination proposal, Award award, LocalDate on, String number) {
        String source = proposal.sourceId();
        if (proposal.source() == NominationSource.EXEMPLAR && source != null) {
            return exemplars.honoured(
                    source, new Commendation(award.formName(), number, on, award.awardingName(), null));
        }
        HonourRecords.Of whom = switch (Optional.ofNullable(proposal.kind()).orElseThrow()) {
            case COLLECTIVE -> HonourRecords.Of.COLLECTIVE;
            case INDIVIDUAL -> HonourRecords.Of.PERSON;
            case HOUSEHOLD -> HonourRecords.Of.OTHER;
        };
        return recordTakenBack(proposal)
                .or(() -> records.write(
                        proposal.obligationId(),
                        proposal.unitId(),
                        on,
                        Phrase.of("commendation.record.title." + whom, organizations.nameOf(proposal.unitId()))
                                .in(messages),
                        Phrase.of("commendation.record.text", award.formName(), number, on, award.awardingName())
                                .in(messages),
                        Optional.ofNullable(proposal.text().content()).orElseThrow(),
                        null,
                        whom));
    }

    /** One merit is counted once, though its honour was taken back and is given again. */
    private Optional<String> recordTakenBack(Nomination proposal) {
        NominationText text = proposal.text();
        return awards
                .recordsTakenBack(
                        Nomination.keyOf(String.valueOf(text.name())),
                        Objects.requireNonNull(text.kind()),
                        Objects.requireNonNull(text.content()),
                        proposal.obligationId(),
                        proposal.unitId(),
                        Objects.requireNonNull(text.from()),
                        Objects.requireNonNull(text.to()))
                .stream()
                .findFirst();
    }

    /** A review's conclusion honours somebody; it says his name and merit only, and no report counts of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(CommendationGiven given) {
        String form = given.commendation().honour().name();
        Award award = Award.concluded(
                UUID.randomUUID().toString(),
                new Award.Origin(
                        AwardSource.REVIEW,
                        given.reviewId(),
                        (int) awards.countBySourceAndSourceId(AwardSource.REVIEW, given.reviewId()),
                        given.directiveId()),
                new Award.Given(
                        given.concludingUnitId(),
                        organizations.nameOf(given.concludingUnitId()),
                        rules.find(form).map(AwardForm::code).orElse(null),
                        Phrase.of("Honour." + form).in(messages),
                        rules.rank(form),
                        clock.today(),
                        null),
                given.commendation().name(),
                given.commendation().merit(),
                CurrentActor.get(),
                clock.instant());
        store(award, CommendationAct.AWARD_ENTERED);
    }

    /** An organisation has written down by which decision made elsewhere its exemplar was commended. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enter(ExemplarCommended commended) {
        String said = String.valueOf(commended.by().honour());
        Optional<AwardForm> form = rules.all().stream()
                .filter(each -> Nomination.keyOf(said).startsWith(Nomination.keyOf(each.name())))
                .findFirst();
        LocalDate on = Optional.ofNullable(commended.by().day()).orElseThrow();
        Award award = Award.concluded(
                        UUID.randomUUID().toString(),
                        new Award.Origin(
                                AwardSource.EXEMPLAR,
                                commended.exemplarId(),
                                (int) awards.countBySourceAndSourceId(AwardSource.EXEMPLAR, commended.exemplarId()),
                                commended.directiveId()),
                        new Award.Given(
                                null,
                                String.valueOf(commended.by().decidedBy()),
                                form.map(AwardForm::code).orElse(null),
                                said.length() > LONGEST_FORM ? said.substring(0, LONGEST_FORM) : said,
                                form.map(AwardForm::rank).orElse(0),
                                on,
                                commended.by().decisionNumber()),
                        commended.name(),
                        commended.deed(),
                        CurrentActor.get(),
                        clock.instant())
                .of(
                        commended.kind() == ExemplarKind.PERSON ? CandidateKind.INDIVIDUAL : CandidateKind.COLLECTIVE,
                        commended.unitId(),
                        commended.obligationId(),
                        commended.content(),
                        LocalDate.of(commended.year(), 1, 1),
                        LocalDate.of(commended.year(), 12, 31),
                        commended.settlementId(),
                        commended.recordId());
        store(award, CommendationAct.AWARD_ENTERED);
    }

    /** The leader of the body takes one honour back, for a reason; its line stays. */
    public void revoke(String id, @Nullable Long seen, @Nullable String reason) {
        Award award = held(id);
        access.require(Right.DECIDE_COMMENDATION, thing(award, false), DecisionManagement.REFUSED);
        if (award.source() != AwardSource.DECISION) {
            throw BusinessRuleViolation.of("commendation.rule.not-ours");
        }
        revoke(award, seen, reason);
    }

    /** As {@link #revoke}, of all that a decision gave. */
    @Transactional(propagation = Propagation.MANDATORY)
    void revokeAllOf(String decisionId, String reason) {
        awards.findBySourceAndSourceIdOrderBySourceRow(AwardSource.DECISION, decisionId).stream()
                .filter(award -> !award.isRevoked())
                .map(award -> held(award.id()))
                .forEach(award -> revoke(award, null, reason));
    }

    private void revoke(Award award, @Nullable Long seen, @Nullable String reason) {
        award.revoke(seen, reason, CurrentActor.get(), clock.instant());
        String exemplar = award.exemplarId();
        if (exemplar != null) {
            exemplars.notHonoured(
                    exemplar,
                    Phrase.of("commendation.award.revoked-by", award.awardingName())
                            .in(messages));
        }
        store(award, CommendationAct.AWARD_REVOKED);
    }

    /** Removes whatever says who was honoured, for good, here and in the proposal; the line still counts. */
    public void erase(String id, @Nullable Long seen, @Nullable String reason) {
        Award award = held(id);
        access.require(Right.PROPOSE_COMMENDATION, thing(award, true), NominationManagement.REFUSED);
        String why = Typing.required(reason, "reason", "commendation.rule.reason-required", Typing.LONGEST_REASON);
        award.erase(seen, CurrentActor.get(), clock.instant());
        if (award.source() == AwardSource.DECISION) {
            decisions
                    .findById(award.sourceId())
                    .map(decision -> decision.proposalIds().get(award.sourceRow()))
                    .flatMap(proposals::hold)
                    .ifPresent(proposal -> management.erase(proposal, why));
        }
        store(award, CommendationAct.AWARD_ERASED);
    }

    /** An exemplar is nobody any more: neither is whoever stands here for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void eraseOf(String exemplarId, String why) {
        awards.findByExemplarId(exemplarId).stream()
                .filter(award -> !award.isErased())
                .map(award -> held(award.id()))
                .forEach(award -> {
                    award.erase(null, CurrentActor.get(), clock.instant());
                    store(award, CommendationAct.AWARD_ERASED);
                });
    }

    private static Thing thing(Award award, boolean proposer) {
        return proposer ? Thing.of(award.proposerUnitId(), award.awardingUnitId()) : Thing.of(award.awardingUnitId());
    }

    private Award held(String id) {
        return awards.hold(id).orElseThrow(() -> new NotFound("award", id));
    }

    private void store(Award award, CommendationAct act) {
        awards.saveAndFlush(award);
        events.publishEvent(CommendationMoved.of(
                act, SUBJECT, award.id(), award.directiveId(), award.formName(), award.awardingName(), null));
    }
}
