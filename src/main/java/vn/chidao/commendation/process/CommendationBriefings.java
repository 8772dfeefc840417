package vn.chidao.commendation.process;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.commendation.AwardRules;
import vn.chidao.commendation.CouncilCatalog;
import vn.chidao.commendation.CouncilView;
import vn.chidao.commendation.DecisionView;
import vn.chidao.commendation.Finding;
import vn.chidao.commendation.NominationCatalog;
import vn.chidao.commendation.NominationManagement;
import vn.chidao.commendation.NominationText;
import vn.chidao.commendation.NominationView;
import vn.chidao.commendation.OccasionCatalog;
import vn.chidao.commendation.OccasionView;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;

/** What people see above the forms of commendations. */
@Component
class CommendationBriefings {

    private final OccasionCatalog occasions;
    private final NominationCatalog proposals;
    private final NominationManagement management;
    private final CouncilCatalog councils;
    private final AwardRules rules;
    private final DirectiveCatalog directives;
    private final Words words;

    CommendationBriefings(
            OccasionCatalog occasions,
            NominationCatalog proposals,
            NominationManagement management,
            CouncilCatalog councils,
            AwardRules rules,
            DirectiveCatalog directives,
            Words words) {
        this.occasions = occasions;
        this.proposals = proposals;
        this.management = management;
        this.councils = councils;
        this.rules = rules;
        this.directives = directives;
        this.words = words;
    }

    /** What an organisation is asked for. */
    TaskBriefing called(String callId) {
        OccasionView round = occasions.ofCall(callId);
        return about(words.of("commendation.task.call", round.title()), round.directiveId())
                .unit(occasions.unitOfCall(callId))
                .fact(words.of("commendation.field.round"), round.title(), "/commendations/occasions/" + round.id())
                .fact(words.of("commendation.field.awarding"), round.awardingName())
                .fact(
                        words.of("commendation.field.forms"),
                        round.forms().stream().map(OccasionView.FormLine::name).collect(Collectors.joining(", ")))
                .fact(words.of("commendation.field.due"), words.day(round.dueOn()))
                .fact(
                        words.of("commendation.task.propose"),
                        words.of("commendation.task.propose-here"),
                        "/commendations/proposals/new?occasion=" + round.id())
                .text(words.of("commendation.field.letter"), round.letter())
                .build();
    }

    /** What was proposed, and what speaks against it. */
    TaskBriefing proposed(String proposalId) {
        NominationView proposal = proposals.require(proposalId);
        NominationText text = proposal.text();
        TaskBriefing.Builder briefing = about(
                        // What a task is called is kept in the record of acts, which cannot be erased: nobody is named.
                        words.of("commendation.task.check", formOf(text), proposal.unitName()), proposal.directiveId())
                .unit(proposal.awardingUnitId())
                .fact(words.of("commendation.field.proposer"), proposal.unitName())
                .fact(
                        words.of("commendation.field.candidate"),
                        candidate(text),
                        "/commendations/proposals/" + proposal.id())
                .fact(words.of("commendation.field.kind"), text.kind() == null ? null : words.nameOf(text.kind()))
                .fact(words.of("commendation.field.unit"), text.unit())
                .fact(words.of("commendation.field.form"), formOf(text))
                .fact(
                        words.of("commendation.field.content"),
                        text.content() == null ? null : words.nameOf(text.content()))
                .fact(words.of("commendation.field.period"), period(text))
                .text(words.of("commendation.field.merit"), text.merit());
        proposal.parts()
                .forEach((part, file) ->
                        briefing.fact(rules.partName(part), words.of("commendation.task.open-file"), "/files/" + file));
        List<Finding> findings = management.findings(proposalId);
        briefing.text(
                words.of("commendation.task.findings"),
                findings.stream()
                        .map(each -> "– " + words.of(each.key(), each.args().toArray()))
                        .collect(Collectors.joining("\n")));
        return briefing.text(words.of("commendation.field.reason"), text.reason())
                .build();
    }

    /** What a member votes on. */
    TaskBriefing voted(String ballotId) {
        CouncilView council = councils.ofBallot(ballotId);
        return about(
                        words.of(
                                "commendation.task.vote",
                                council.awardingName(),
                                council.lines().size()),
                        council.directiveId())
                .unit(council.awardingUnitId())
                .fact(
                        words.of("commendation.field.council"),
                        words.of("commendation.council.of", Days.written(council.heldOn())),
                        "/commendations/councils/" + council.id())
                .fact(words.of("commendation.field.members"), String.valueOf(council.members()))
                .grid(candidates(council))
                .build();
    }

    private Grid candidates(CouncilView council) {
        return new Grid(
                words.of("commendation.field.candidates"),
                List.of(
                        words.of("commendation.field.candidate"),
                        words.of("commendation.field.form"),
                        words.of("commendation.field.merit"),
                        words.of("commendation.field.proposer")),
                council.lines().stream()
                        .map(line -> List.of(
                                named(line.name(), line.unit()),
                                line.formName(),
                                line.merit() == null ? "" : line.merit(),
                                line.proposerName()))
                        .toList());
    }

    CouncilView councilOf(String ballotId) {
        return councils.ofBallot(ballotId);
    }

    String named(@Nullable String name, @Nullable String unit) {
        String called = name == null ? words.of("commendation.erased-name") : name;
        return unit == null ? called : words.of("commendation.named", called, unit);
    }

    /** What the leader signs. */
    TaskBriefing decided(String decisionId) {
        DecisionView decision = councils.requireDecision(decisionId);
        return about(
                        words.of(
                                "commendation.task.sign",
                                decision.subject(),
                                decision.lines().size()),
                        decision.directiveId())
                .unit(decision.awardingUnitId())
                .fact(
                        words.of("commendation.field.decision"),
                        decision.subject(),
                        "/commendations/decisions/" + decision.id())
                .fact(
                        words.of("commendation.task.document"),
                        words.of("commendation.task.open-document"),
                        "/commendations/decisions/" + decision.id() + "/decision.pdf")
                .text(words.of("commendation.field.reason"), decision.reason())
                .grid(new Grid(
                        words.of("commendation.field.candidates"),
                        List.of(
                                words.of("commendation.field.candidate"),
                                words.of("commendation.field.form"),
                                words.of("commendation.field.votes"),
                                words.of("commendation.field.proposer")),
                        decision.lines().stream()
                                .map(line -> List.of(
                                        named(line.name(), line.unit()),
                                        line.formName(),
                                        line.votes() == null
                                                ? ""
                                                : words.of(
                                                        "commendation.votes-short",
                                                        line.votes().inFavour(),
                                                        line.votes().against(),
                                                        line.votes().abstain()),
                                        line.proposerName()))
                                .toList()))
                .build();
    }

    private TaskBriefing.Builder about(String subject, String directiveId) {
        return TaskBriefing.about(subject)
                .directive(directiveId, directives.require(directiveId).label());
    }

    private String candidate(NominationText text) {
        return text.name() == null ? words.of("commendation.erased-name") : text.name();
    }

    private String formOf(NominationText text) {
        return rules.formName(String.valueOf(text.form()));
    }

    private @Nullable String period(NominationText text) {
        return text.from() == null || text.to() == null
                ? null
                : words.of("commendation.period", Days.written(text.from()), Days.written(text.to()));
    }
}
