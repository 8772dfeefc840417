package vn.chidao.recommendation.process;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Words;
import vn.chidao.recommendation.Addressees;
import vn.chidao.recommendation.RecommendationCatalog;
import vn.chidao.recommendation.RecommendationView;
import vn.chidao.recommendation.RecommendationView.StepView;
import vn.chidao.recommendation.StepKind;
import vn.chidao.recommendation.TurnId;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;

/** What people see above the forms about a recommendation: its words, its files and its way so far. */
@Component
class RecommendationBriefings {

    private final RecommendationCatalog catalog;
    private final Addressees addressees;
    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final Words words;

    RecommendationBriefings(
            RecommendationCatalog catalog,
            Addressees addressees,
            DirectiveCatalog directives,
            DirectiveSight sight,
            Words words) {
        this.catalog = catalog;
        this.addressees = addressees;
        this.directives = directives;
        this.sight = sight;
        this.words = words;
    }

    /**
     * What the raiser's own house decides on before it is sent. Lists and reminders reach those above the house too, so
     * the subject of the task is none; who does the task reads it among the facts.
     */
    TaskBriefing letter(String letterId) {
        List<RecommendationView> letter = catalog.letter(letterId);
        RecommendationView first = letter.get(0);
        TaskBriefing.Builder briefing = about(first, words.of("recommendation.not-sent"))
                .unit(first.raiserUnitId())
                .fact(
                        words.of("recommendation.field.addressees"),
                        letter.stream().map(RecommendationView::addresseeName).collect(Collectors.joining("; ")))
                .fact(words.of("recommendation.field.left-out"), leftOut(letter))
                .fact(words.of("recommendation.field.due"), words.day(first.wishedDueOn()))
                .fact(words.of("recommendation.field.raised-by"), first.raisedBy());
        first.last(StepKind.RETURNED_TO_WRITER)
                .ifPresent(step ->
                        briefing.text(words.of("recommendation.task.returned-by", step.personName()), step.words()));
        return text(briefing, first).build();
    }

    private String leftOut(List<RecommendationView> letter) {
        return letter.stream()
                .filter(each -> !addressees.isAbleToday(each.addresseeUnitId())
                        || each.addresseeUnitId().equals(each.raiserUnitId()))
                .map(RecommendationView::addresseeName)
                .collect(Collectors.joining("; "));
    }

    /** What whoever is asked has to read before he answers. */
    TaskBriefing asked(TurnId turn) {
        RecommendationView recommendation = catalog.require(turn.recommendationId());
        TaskBriefing.Builder briefing = about(recommendation)
                .unit(recommendation.addresseeUnitId())
                .fact(words.of("recommendation.field.raiser"), recommendation.raiserName());
        List<StepView> since = recommendation.stepsSinceSent();
        StepView last = since.isEmpty() ? null : since.get(since.size() - 1);
        if (last != null && last.kind() != StepKind.SENT) {
            briefing.text(
                    words.of("recommendation.task.asked-because", words.nameOf(last.kind()), actor(last)),
                    last.words());
        }
        text(briefing, recommendation);
        return way(briefing, since).build();
    }

    /** What came back, and what has been promised. */
    TaskBriefing judged(TurnId turn) {
        RecommendationView recommendation = catalog.require(turn.recommendationId());
        TaskBriefing.Builder briefing = about(recommendation)
                .unit(recommendation.raiserUnitId())
                .fact(words.of("recommendation.field.addressee"), recommendation.addresseeName());
        if (recommendation.outcome() != null) {
            briefing.fact(words.of("recommendation.field.outcome"), words.nameOf(recommendation.outcome()));
        }
        briefing.fact(words.of("recommendation.field.promised"), words.day(recommendation.promisedOn()));
        recommendation.lastAnswer().ifPresent(answer -> {
            briefing.text(words.of("recommendation.field.answer"), answer.words())
                    .text(words.of("recommendation.field.measures"), answer.measures());
            if (answer.file() != null) {
                briefing.fact(
                        words.of("recommendation.field.answer-file"),
                        answer.file().name(),
                        "/files/" + answer.file().id());
            }
        });
        recommendation.steps().stream()
                .reduce((earlier, later) -> later)
                .filter(step -> step.kind() == StepKind.RETURNED)
                .ifPresent(step ->
                        briefing.text(words.of("recommendation.task.given-back-by", actor(step)), step.words()));
        text(briefing, recommendation);
        return way(briefing, recommendation.stepsSinceSent()).build();
    }

    private TaskBriefing.Builder about(RecommendationView recommendation) {
        return about(recommendation, recommendation.subject());
    }

    private TaskBriefing.Builder about(RecommendationView recommendation, String subject) {
        TaskBriefing.Builder briefing = TaskBriefing.about(subject)
                .fact(
                        words.of("recommendation.field.recommendation"),
                        recommendation.subject(),
                        "/recommendations/" + recommendation.id())
                .fact(words.of("recommendation.field.origin"), words.nameOf(recommendation.origin()));
        String directiveId = recommendation.directiveId();
        if (directiveId != null && !sight.limited().contains(directiveId)) {
            // A fact, not the directive of the task: what two bodies write to each other is not on its page.
            directives
                    .find(directiveId)
                    .map(DirectiveView::label)
                    .ifPresent(label -> briefing.fact(
                            words.of("recommendation.field.directive"),
                            recommendation.clause() == null
                                    ? label
                                    : words.of("recommendation.field.directive-clause", label, recommendation.clause()),
                            "/directives/" + directiveId));
        }
        return briefing;
    }

    private TaskBriefing.Builder text(TaskBriefing.Builder briefing, RecommendationView recommendation) {
        briefing.text(words.of("recommendation.field.text"), recommendation.text());
        recommendation
                .files()
                .forEach(file ->
                        briefing.fact(words.of("recommendation.field.file"), file.name(), "/files/" + file.id()));
        return briefing;
    }

    private TaskBriefing.Builder way(TaskBriefing.Builder briefing, List<StepView> steps) {
        return briefing.grid(
                words.of("recommendation.way.heading"),
                List.of(
                        words.of("recommendation.way.when"),
                        words.of("recommendation.way.what"),
                        words.of("recommendation.way.who"),
                        words.of("recommendation.way.words")),
                steps.stream()
                        .map(step -> List.of(
                                Days.moment(step.doneAt()),
                                words.nameOf(step.kind()),
                                actor(step),
                                step.words() == null ? "" : step.words()))
                        .toList());
    }

    private static String actor(StepView step) {
        return step.unitName() == null ? step.personName() : step.unitName();
    }
}
