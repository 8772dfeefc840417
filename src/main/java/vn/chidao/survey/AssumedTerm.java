package vn.chidao.survey;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What of the terms a rule of the settings can have assumed: the product suggests it, no document says it. */
public enum AssumedTerm {
    FLOOR,
    THRESHOLD,
    DAYS;

    /** Their names in one line, as the messages have them. */
    public static String named(List<AssumedTerm> terms, UnaryOperator<String> messages) {
        return terms.stream().map(term -> messages.apply("AssumedTerm." + term)).collect(Collectors.joining(", "));
    }

    /** Whether both ask for the same here. */
    boolean isSame(SurveyTerms one, SurveyTerms other) {
        return switch (this) {
            case FLOOR -> one.floor().compareTo(other.floor()) == 0;
            case THRESHOLD -> one.threshold().compareTo(other.threshold()) == 0;
            case DAYS -> one.workingDays() == other.workingDays();
        };
    }
}
