package vn.chidao.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * What the counts of a survey come to. Participation is the ballots handed in of the households of <em>all</em> areas that
 * were asked, of those without an accepted count as well; satisfaction is the satisfied ballots of all that were handed in,
 * invalid ones included. The question about the result as a whole decides, not a mean over the questions. Floors:
 * 78/HD-MTTW-BTT (24/4/2017).
 *
 * @param households of all areas of which the number is known
 * @param areas how many were asked
 * @param accepted the count of how many is in and accepted
 * @param areasWithoutHouseholds of how many not even the number of households is known; while there are any, nothing
 *     follows from the figures
 * @param answers in the order of the questions
 */
public record SurveyResult(
        SurveyTerms terms,
        List<Question> questions,
        int areas,
        int accepted,
        int areasWithoutHouseholds,
        long households,
        long issued,
        long returned,
        long invalid,
        List<AnswerCount> answers) {

    public SurveyResult {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }

    /**
     * The sums over the areas.
     *
     * @param counts the accepted ones with their ballots, the others with their households alone
     */
    static SurveyResult of(SurveyTerms terms, List<Question> questions, List<AreaCount> counts) {
        long households = 0;
        long issued = 0;
        long returned = 0;
        long invalid = 0;
        int accepted = 0;
        int unknown = 0;
        List<AnswerCount> answers = new ArrayList<>(
                questions.stream().map(question -> AnswerCount.NONE).toList());
        for (AreaCount count : counts) {
            Integer known = count.households();
            if (known == null) {
                unknown++;
                continue;
            }
            households += known;
            if (!count.accepted()) {
                continue;
            }
            accepted++;
            issued += count.issued();
            returned += count.returned();
            invalid += count.invalid();
            for (int at = 0; at < answers.size(); at++) {
                answers.set(at, answers.get(at).plus(count.answers().get(at)));
            }
        }
        return new SurveyResult(
                terms, questions, counts.size(), accepted, unknown, households, issued, returned, invalid, answers);
    }

    /** One area: its households, null where nobody knows them, and its ballots where they count. */
    record AreaCount(
            boolean accepted,
            @Nullable Integer households,
            int issued,
            int returned,
            int invalid,
            List<AnswerCount> answers) {

        static AreaCount missing(@Nullable Integer households) {
            return new AreaCount(false, households, 0, 0, 0, List.of());
        }
    }

    /** Ballots handed in of households asked. */
    public Share participation() {
        return new Share(returned, households);
    }

    /** Satisfied ballots of those handed in, for one question. */
    public Share satisfaction(int question) {
        return new Share(answers.get(question).satisfied(), returned);
    }

    /** As {@link #satisfaction(int)}, for the question that decides. */
    public Share satisfaction() {
        return satisfaction(overall());
    }

    /** Where the question that decides stands. */
    public int overall() {
        for (int at = 0; at < questions.size(); at++) {
            if (questions.get(at).overall()) {
                return at;
            }
        }
        throw new IllegalStateException("no question about the whole");
    }

    /** Whether the households of every area are known. */
    public boolean isComplete() {
        return areasWithoutHouseholds == 0;
    }

    /** Whether enough households took part; never while those of some area are unknown. */
    public boolean isUsable() {
        return isComplete() && participation().reaches(terms.floor());
    }

    /** What these figures allow to conclude, and nothing else; null while the households of some area are unknown. */
    public @Nullable SurveyOutcome outcome() {
        if (!isComplete()) {
            return null;
        }
        if (!isUsable()) {
            return SurveyOutcome.NOT_USABLE;
        }
        return satisfaction().reaches(terms.threshold()) ? SurveyOutcome.SATISFIED : SurveyOutcome.NOT_SATISFIED;
    }

    /**
     * Refuses any other conclusion than {@link #outcome()}.
     *
     * @throws BusinessRuleViolation with the figures that say otherwise
     */
    void requireSays(SurveyOutcome concluded) {
        SurveyOutcome said = outcome();
        if (concluded == said) {
            return;
        }
        if (said == SurveyOutcome.NOT_USABLE) {
            throw refusal("survey.rule.below-floor", participation(), terms.floor());
        }
        if (concluded == SurveyOutcome.NOT_USABLE) {
            throw refusal("survey.rule.usable", participation(), terms.floor());
        }
        String key = said == SurveyOutcome.SATISFIED ? "survey.rule.threshold-met" : "survey.rule.threshold-missed";
        throw refusal(key, satisfaction(), terms.threshold());
    }

    private static BusinessRuleViolation refusal(String key, Share share, BigDecimal least) {
        return BusinessRuleViolation.at("outcome", key, share.percent(), Share.written(least));
    }
}
