package vn.chidao.commendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Asker;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.shared.NotFound;

/** Reads councils and decisions, for whoever may. */
@Service
@Transactional(readOnly = true)
public class CouncilCatalog {

    private final CouncilRepository councils;
    private final BallotRepository ballots;
    private final DecisionRepository decisions;
    private final AwardRepository awards;
    private final NominationCatalog proposals;
    private final CommendationSight sight;
    private final AwardRules rules;
    private final OrganizationDirectory organizations;

    CouncilCatalog(
            CouncilRepository councils,
            BallotRepository ballots,
            DecisionRepository decisions,
            AwardRepository awards,
            NominationCatalog proposals,
            CommendationSight sight,
            AwardRules rules,
            OrganizationDirectory organizations) {
        this.councils = councils;
        this.ballots = ballots;
        this.decisions = decisions;
        this.awards = awards;
        this.proposals = proposals;
        this.sight = sight;
        this.rules = rules;
        this.organizations = organizations;
    }

    public Optional<CouncilView> council(Asker asker, String id) {
        return councils.findById(id)
                .filter(each -> sight.isCouncilOpenTo(asker, id))
                .map(this::view);
    }

    /** The council a member votes in. */
    public CouncilView ofBallot(String ballotId) {
        return ballots.findById(ballotId)
                .flatMap(ballot -> councils.findById(ballot.councilId()))
                .map(this::view)
                .orElseThrow(() -> new NotFound("ballot", ballotId));
    }

    private CouncilView view(Council council) {
        boolean over = council.status() == CouncilStatus.CLOSED;
        Map<String, NominationView> voted = proposals.all(
                council.items().stream().map(Council.Item::proposalId).toList());
        return new CouncilView(
                council.id(),
                council.directiveId(),
                council.awardingUnitId(),
                SuccessionName.of(organizations, council.issuerUnitId(), council.awardingUnitId()),
                council.mode(),
                council.heldOn(),
                council.members(),
                council.minutesFileId(),
                council.status(),
                council.closedOn(),
                council.items().stream()
                        .map(item -> line(item, found(voted, item.proposalId()), over))
                        .toList(),
                ballots.findByCouncilIdOrderByNumber(council.id()).stream()
                        .map(ballot -> new CouncilView.Member(ballot.id(), ballot.positionName(), ballot.isCast()))
                        .toList(),
                council.version());
    }

    private static NominationView found(Map<String, NominationView> all, String id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(() -> new NotFound("proposal", id));
    }

    private CouncilView.Line line(Council.Item item, NominationView proposal, boolean over) {
        NominationText text = proposal.text();
        return new CouncilView.Line(
                proposal.id(),
                text.kind(),
                text.name(),
                text.unit(),
                text.merit(),
                rules.formName(String.valueOf(text.form())),
                proposal.unitName(),
                item.percent(),
                over ? proposal.votes() : null,
                proposal.status());
    }

    public Optional<DecisionView> decision(Asker asker, String id) {
        return decisions
                .findById(id)
                .filter(each -> sight.isDecisionOpenTo(asker, id))
                .map(this::view);
    }

    /** Whoever may read. */
    public DecisionView requireDecision(String id) {
        return decisions.findById(id).map(this::view).orElseThrow(() -> new NotFound("commendation decision", id));
    }

    /** With nothing that a person or household may have erased: what is filed stays. */
    DecisionView requireDecisionToFile(String id) {
        return decisions
                .findById(id)
                .map(decision -> view(decision, DecisionView.Line::withoutPerson))
                .orElseThrow(() -> new NotFound("commendation decision", id));
    }

    private DecisionView view(Decision decision) {
        return view(decision, UnaryOperator.identity());
    }

    private DecisionView view(Decision decision, UnaryOperator<DecisionView.Line> shown) {
        Map<Integer, Award> given =
                awards.findBySourceAndSourceIdOrderBySourceRow(AwardSource.DECISION, decision.id()).stream()
                        .collect(Collectors.toMap(Award::sourceRow, Function.identity()));
        List<String> ids = decision.proposalIds();
        Map<String, NominationView> decided = proposals.all(ids);
        List<DecisionView.Line> lines = new ArrayList<>();
        for (int row = 0; row < ids.size(); row++) {
            lines.add(shown.apply(line(found(decided, ids.get(row)), given.get(row))));
        }
        return decision.view(organizations.nameOf(decision.awardingUnitId()), lines);
    }

    private DecisionView.Line line(NominationView proposal, @Nullable Award award) {
        NominationText text = proposal.text();
        return new DecisionView.Line(
                proposal.id(),
                award == null ? null : award.id(),
                text.kind(),
                text.name(),
                text.unit(),
                text.merit(),
                award == null ? rules.formName(String.valueOf(text.form())) : award.formName(),
                proposal.unitName(),
                proposal.votes(),
                award == null ? null : award.revokedOn());
    }
}
