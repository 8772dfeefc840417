package vn.chidao.survey.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.survey.OpenSurvey;
import vn.chidao.survey.Question;
import vn.chidao.survey.SurveyTerms;

/**
 * A survey as it is typed; nothing is lost whatever is refused.
 *
 * @param taken the {@link #choice} for which terms, questions and areas were suggested
 * @param overall which of the questions is the overall one, counted from 0
 */
record SurveyForm(
        @Nullable String taken,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String opensOn,
        @Nullable String floor,
        @Nullable String threshold,
        @Nullable String workingDays,
        @Nullable String changedBecause,
        @Nullable List<String> questions,
        @Nullable Integer overall,
        @Nullable List<String> areas,
        @Nullable String obligation) {

    OpenSurvey toCommand(String unitId) {
        return new OpenSurvey(
                unitId,
                kind == null ? "" : kind,
                place == null ? "" : place,
                day(),
                terms(),
                changedBecause,
                asked(),
                chosenAreas(),
                obligation == null || obligation.isBlank() ? null : obligation);
    }

    /** Organisation, kind, place and day in one: what the terms, the questions and the areas hang on. */
    String choice(String unitId) {
        return Stream.of(unitId, kind, place, opensOn)
                .map(part -> part == null ? "" : part.strip())
                .collect(Collectors.joining("|"));
    }

    /** Whether kind, place or day have been chosen anew since the terms were suggested; not while the day cannot be read. */
    boolean isOutdated(String unitId) {
        return isDay(opensOn) && !choice(unitId).equals(taken);
    }

    private static boolean isDay(@Nullable String text) {
        try {
            return text != null && LocalDate.parse(text.strip()) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    /** The same with other areas. */
    SurveyForm withAreas(List<String> chosen) {
        return new SurveyForm(
                taken,
                unit,
                kind,
                place,
                opensOn,
                floor,
                threshold,
                workingDays,
                changedBecause,
                questions,
                overall,
                chosen,
                obligation);
    }

    /** The day as it was typed. */
    LocalDate day() {
        if (opensOn == null || opensOn.isBlank()) {
            throw BusinessRuleViolation.at("opensOn", "survey.rule.day-required");
        }
        try {
            return LocalDate.parse(opensOn.strip());
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at("opensOn", "shared.rule.not-readable");
        }
    }

    List<String> chosenAreas() {
        return areas == null ? List.of() : List.copyOf(areas);
    }

    List<String> typedQuestions() {
        return questions == null ? List.of() : List.copyOf(questions);
    }

    private List<Question> asked() {
        List<Question> asked = new ArrayList<>();
        for (int at = 0; at < typedQuestions().size(); at++) {
            String text = typedQuestions().get(at);
            if (!text.isBlank()) {
                asked.add(new Question(text, overall != null && overall == at));
            }
        }
        return asked;
    }

    private SurveyTerms terms() {
        BigDecimal least = percent("floor", floor);
        BigDecimal satisfied = percent("threshold", threshold);
        String days = workingDays == null ? "" : workingDays.strip();
        if (!days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > SurveyTerms.LONGEST) {
            throw BusinessRuleViolation.at("workingDays", "survey.rule.working-days", SurveyTerms.LONGEST);
        }
        return new SurveyTerms(least, satisfied, Integer.parseInt(days));
    }

    private static BigDecimal percent(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replace(',', '.');
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?") || !SurveyTerms.isPercent(new BigDecimal(text))) {
            throw BusinessRuleViolation.at(field, "survey.rule.percent");
        }
        return new BigDecimal(text);
    }
}
