package vn.chidao.commendation;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.exemplar.ExemplarCommended;
import vn.chidao.exemplar.ExemplarIntroduced;
import vn.chidao.exemplar.ExemplarKind;
import vn.chidao.exemplar.ExemplarMoved;
import vn.chidao.exemplar.ExemplarStepKind;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.review.CommendationGiven;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Phrase;

/**
 * What reviews and exemplars bring, in the transaction in which it happens: a review's honours become lines of the register,
 * an introduced exemplar a draft for the body it was introduced to. While somebody is to decide on an exemplar's proposal,
 * nothing else is written down of it.
 */
@Component
class CommendationListeners {

    private final AwardRegister register;
    private final NominationRepository proposals;
    private final NominationSources sources;
    private final NominationManagement management;
    private final AwardRules rules;
    private final CommendationGrounds grounds;
    private final ObligationCatalog obligations;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    CommendationListeners(
            AwardRegister register,
            NominationRepository proposals,
            NominationSources sources,
            NominationManagement management,
            AwardRules rules,
            CommendationGrounds grounds,
            ObligationCatalog obligations,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.register = register;
        this.proposals = proposals;
        this.sources = sources;
        this.management = management;
        this.rules = rules;
        this.grounds = grounds;
        this.obligations = obligations;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(CommendationGiven given) {
        register.enter(given);
    }

    @EventListener
    void on(ExemplarIntroduced introduced) {
        List<AwardForm> forms = rules.of(organizations.require(introduced.toUnitId()));
        String directiveId = obligations.require(introduced.obligationId()).directiveId();
        if (forms.isEmpty()
                || sources.isOpen(NominationSource.EXEMPLAR, introduced.exemplarId())
                || grounds.bodiesFor(introduced.unitId(), directiveId).stream()
                        .noneMatch(body -> body.id().equals(introduced.toUnitId()))) {
            return;
        }
        NominationText text = sources.text(
                introduced.kind() == ExemplarKind.PERSON ? CandidateKind.INDIVIDUAL : CandidateKind.COLLECTIVE,
                introduced.name(),
                organizations.nameOf(
                        introduced.settlementId() == null ? introduced.unitId() : introduced.settlementId()),
                introduced.deed(),
                introduced.year(),
                introduced.content());
        Nomination draft = new Nomination(
                UUID.randomUUID().toString(),
                directiveId,
                introduced.toUnitId(),
                new WriteNomination(
                        introduced.unitId(),
                        introduced.obligationId(),
                        null,
                        introduced.toUnitId(),
                        NominationSource.EXEMPLAR,
                        introduced.exemplarId(),
                        text),
                CurrentActor.get(),
                clock.instant());
        store(draft, NominationStepKind.WRITTEN);
    }

    @EventListener
    void on(ExemplarCommended commended) {
        end(commended.exemplarId(), "commendation.exemplar.commended-elsewhere");
        register.enter(commended);
    }

    @EventListener
    void on(ExemplarMoved moved) {
        if (moved.kind() == ExemplarStepKind.NOT_COMMENDED) {
            end(moved.exemplarId(), "commendation.exemplar.not-commended");
        } else if (moved.kind() == ExemplarStepKind.ERASED) {
            String why = end(moved.exemplarId(), "commendation.exemplar.erased");
            proposals
                    .findBySourceAndSourceId(NominationSource.EXEMPLAR, moved.exemplarId())
                    .forEach(proposal -> management.erase(proposal, why));
            register.eraseOf(moved.exemplarId(), why);
        }
    }

    /** Drafts end; what is before somebody stops whoever would anticipate him. */
    private String end(String exemplarId, String key) {
        String why = Phrase.of(key).in(messages);
        proposals.findBySourceAndSourceId(NominationSource.EXEMPLAR, exemplarId).stream()
                .filter(proposal -> proposal.status().isOpen())
                .forEach(proposal -> {
                    if (!proposal.status().isWritable()) {
                        throw BusinessRuleViolation.of(
                                "commendation.rule.exemplar-proposed", organizations.nameOf(proposal.awardingUnitId()));
                    }
                    proposal.endFor(why, clock.instant());
                    store(proposal, NominationStepKind.WITHDRAWN);
                });
        return why;
    }

    private void store(Nomination proposal, NominationStepKind kind) {
        proposals.saveAndFlush(proposal);
        events.publishEvent(CommendationMoved.proposal(kind, proposal.id(), organizations.nameOf(proposal.unitId())));
    }
}
