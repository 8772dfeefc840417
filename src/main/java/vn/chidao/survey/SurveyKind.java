package vn.chidao.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of recognition about which residents are asked, as the settings have it.
 *
 * @param level of the places it is for, a level of the register
 * @param places the first words of their names
 * @param rules not two of them in force in one year
 * @param questions the form that is suggested; one of them is the overall one
 */
public record SurveyKind(
        String code, String name, String level, List<String> places, List<Rule> rules, List<Asked> questions) {

    public SurveyKind {
        places = List.copyOf(places);
        rules = List.copyOf(rules);
        questions = List.copyOf(questions);
        if (name.isBlank() || level.isBlank() || places.isEmpty() || rules.isEmpty()) {
            throw new IllegalArgumentException("name, level, places and rules are needed");
        }
        if (questions.stream().filter(each -> each.question().overall()).count() != 1) {
            throw new IllegalArgumentException("one question is the overall one");
        }
        for (int at = 0; at < rules.size(); at++) {
            for (Rule later : rules.subList(at + 1, rules.size())) {
                if (rules.get(at).meets(later)) {
                    throw new IllegalArgumentException("two rules in " + later.from());
                }
            }
        }
    }

    /**
     * What holds in some years.
     *
     * @param until its last year; null where none is known
     * @param source the document that says so
     * @param assumed which of it the document does not say
     */
    public record Rule(int from, @Nullable Integer until, SurveyTerms terms, String source, List<AssumedTerm> assumed) {

        public Rule {
            assumed = List.copyOf(assumed);
            if (source.isBlank() || until != null && until < from) {
                throw new IllegalArgumentException("from " + from + " until " + until + ", source " + source);
            }
        }

        boolean holdsIn(int year) {
            return year >= from && (until == null || year <= until);
        }

        private boolean meets(Rule other) {
            return holdsIn(other.from) || other.holdsIn(from);
        }
    }

    /** A question of the form, and the document it stands in; null where it is assumed. */
    public record Asked(Question question, @Nullable String source) {}

    /** What holds on the day on which a survey opens. */
    public Optional<Rule> ruleOn(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsIn(day.getYear())).findFirst();
    }

    /** Whether it is for this place: of its level, and called so. */
    public boolean isFor(SurveyPlaces.Place place) {
        String called = place.name().toLowerCase(Locale.ROOT);
        return level.equals(place.level()) && places.stream().anyMatch(word -> called.startsWith(word + " "));
    }
}
