package vn.chidao.survey.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Words;
import vn.chidao.indicator.Numerals;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.survey.AnswerCount;
import vn.chidao.survey.AssumedTerm;
import vn.chidao.survey.Question;
import vn.chidao.survey.Share;
import vn.chidao.survey.SurveyCatalog;
import vn.chidao.survey.SurveyOutcome;
import vn.chidao.survey.SurveyResult;
import vn.chidao.survey.SurveyView;
import vn.chidao.survey.TallyEntry;
import vn.chidao.survey.TallyTurn;
import vn.chidao.survey.TallyView;
import vn.chidao.workflow.TaskBriefing;
import vn.chidao.workflow.TaskBriefing.Grid;

/**
 * What people see above the forms of a survey. The directive it serves is not among it: not everybody who counts may know of
 * that one.
 */
@Component
class SurveyBriefings {

    private final SurveyCatalog catalog;
    private final Words words;

    SurveyBriefings(SurveyCatalog catalog, Words words) {
        this.catalog = catalog;
        this.words = words;
    }

    SurveyView survey(String surveyId) {
        return catalog.require(surveyId);
    }

    SurveyView surveyOf(TallyTurn turn) {
        return catalog.ofTally(turn.tallyId());
    }

    TallyView tallyOf(SurveyView survey, TallyTurn turn) {
        return survey.tallies().stream()
                .filter(tally -> tally.id().equals(turn.tallyId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey tally", turn.tallyId()));
    }

    /** What has to be counted. */
    TaskBriefing entered(TallyTurn turn) {
        SurveyView survey = surveyOf(turn);
        TallyView tally = tallyOf(survey, turn);
        return about(survey, words.of("survey.task.area", tally.areaName(), survey.placeName()))
                .unit(tally.enteringUnitId())
                .text(words.of("survey.task.returned"), tally.reason())
                .build();
    }

    /** What was counted. */
    TaskBriefing checked(TallyTurn turn) {
        SurveyView survey = surveyOf(turn);
        TallyView tally = tallyOf(survey, turn);
        TaskBriefing.Builder briefing = about(
                        survey, words.of("survey.task.area", tally.areaName(), survey.placeName()))
                .unit(survey.openerUnitId())
                .fact(words.of("survey.field.entering"), tally.enteringName())
                .fact(words.of("survey.field.entered-by"), tally.enteredBy());
        tally.entry().ifPresent(entry -> {
            counts(briefing, tally, entry);
            briefing.grid(answers(survey.questions(), entry.answers(), entry.ballotsReturned()));
        });
        return briefing.text(words.of("survey.task.returned"), tally.reason()).build();
    }

    private void counts(TaskBriefing.Builder briefing, TallyView tally, TallyEntry entry) {
        briefing.fact(words.of("survey.field.method"), words.nameOf(entry.method()))
                .fact(words.of("survey.field.households"), Numerals.write(entry.householdsTotal()))
                .fact(words.of("survey.field.issued"), Numerals.write(entry.ballotsIssued()))
                .fact(words.of("survey.field.returned"), Numerals.write(entry.ballotsReturned()))
                .fact(words.of("survey.field.invalid"), Numerals.write(entry.ballotsInvalid()))
                .fact(words.of("survey.field.participation"), said(tally.participation()))
                .fact(words.of("survey.field.note"), entry.note());
        if (entry.fileId() != null) {
            briefing.fact(words.of("survey.field.minutes"), tally.fileName(), "/files/" + entry.fileId());
        }
    }

    /** All that is in, and who is not. */
    TaskBriefing concluded(String surveyId) {
        SurveyView survey = survey(surveyId);
        List<TallyView> gaps = survey.gaps();
        return about(survey, words.of("survey.title", survey.kindName(), survey.placeName()))
                .unit(survey.openerUnitId())
                .fact(words.of("survey.field.terms"), assumed(survey))
                .fact(
                        words.of("survey.field.gaps"),
                        gaps.stream()
                                .map(tally ->
                                        words.of("survey.task.gap", tally.areaName(), words.nameOf(tally.status())))
                                .collect(Collectors.joining("; ")))
                .grid(answers(
                        survey.questions(),
                        survey.result().answers(),
                        survey.result().returned()))
                .build();
    }

    /** Participation and satisfaction, each beside what it has to reach. */
    Grid result(SurveyResult result) {
        SurveyOutcome said = result.outcome();
        return new Grid(
                words.of("survey.result.heading"),
                List.of(
                        words.of("survey.result.what"),
                        words.of("survey.result.share"),
                        words.of("survey.result.least"),
                        words.of("survey.result.reached")),
                List.of(
                        line(
                                "survey.field.participation",
                                result.participation(),
                                Share.written(result.terms().floor()),
                                said == null ? unknown(result) : reached(result.isUsable())),
                        line(
                                "survey.field.satisfaction",
                                result.satisfaction(),
                                Share.written(result.terms().threshold()),
                                said == null
                                        ? unknown(result)
                                        : reached(result.satisfaction()
                                                .reaches(result.terms().threshold()))),
                        List.of(
                                words.of("survey.result.says"),
                                said == null ? unknown(result) : words.nameOf(said),
                                "",
                                "")));
    }

    /** That some of the terms are none of a document's; null where all are. */
    private @Nullable String assumed(SurveyView survey) {
        return survey.assumed().isEmpty()
                ? null
                : words.of("survey.assumed", AssumedTerm.named(survey.assumed(), words::of));
    }

    private String said(Share share) {
        return share.isKnown() ? words.of("survey.percent", share.percent()) : words.of("survey.none-known");
    }

    private String unknown(SurveyResult result) {
        return words.of("survey.result.unknown", result.areasWithoutHouseholds());
    }

    private String reached(boolean reached) {
        return words.of(reached ? "survey.result.yes" : "survey.result.no");
    }

    private List<String> line(String name, Share share, String least, String reached) {
        return List.of(
                words.of(name),
                share.isKnown()
                        ? words.of("survey.result.of", share.part(), share.whole(), share.percent())
                        : words.of("survey.none-known"),
                words.of("survey.percent", least),
                reached);
    }

    private Grid answers(List<Question> questions, List<AnswerCount> answers, long returned) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            AnswerCount answer = answers.get(at);
            rows.add(List.of(
                    (at + 1) + ". " + questions.get(at).text(),
                    Numerals.write(answer.satisfied()),
                    Numerals.write(answer.unsatisfied()),
                    Numerals.write(answer.noOpinion()),
                    said(new Share(answer.satisfied(), returned))));
        }
        return new Grid(
                words.of("survey.field.questions"),
                List.of(
                        words.of("survey.field.question"),
                        words.of("survey.field.satisfied"),
                        words.of("survey.field.unsatisfied"),
                        words.of("survey.field.no-opinion"),
                        words.of("survey.field.share")),
                rows);
    }

    private TaskBriefing.Builder about(SurveyView survey, String subject) {
        return TaskBriefing.about(subject)
                .fact(
                        words.of("survey.field.survey"),
                        words.of("survey.title", survey.kindName(), survey.placeName()),
                        "/surveys/" + survey.id())
                .fact(words.of("survey.field.opener"), survey.openerName())
                .fact(words.of("survey.field.opens"), Days.written(survey.opensOn()));
    }
}
