package vn.chidao.commendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.Texts;
import vn.chidao.shared.BusinessRuleViolation;

/** What is asked of what people type about commendations. */
final class Typing {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_REASON = 2000;
    static final int LONGEST_NUMBER = 60;
    static final int EARLIEST_YEAR = 2000;

    private Typing() {}

    static String required(@Nullable String text, String field, String key, int longest) {
        String limited = limited(text, field, longest);
        if (limited == null) {
            throw BusinessRuleViolation.at(field, key);
        }
        return limited;
    }

    static @Nullable String limited(@Nullable String text, String field, int longest) {
        String stripped = Texts.blankToNull(text);
        if (stripped != null && stripped.length() > longest) {
            throw BusinessRuleViolation.at(field, "commendation.rule.too-long", String.valueOf(longest));
        }
        return stripped;
    }

    /** A day that has been, not too long ago; null stays null. */
    static @Nullable LocalDate past(@Nullable LocalDate day, String field, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw BusinessRuleViolation.at(field, "commendation.rule.day-to-come");
        }
        if (day != null && day.getYear() < EARLIEST_YEAR) {
            throw BusinessRuleViolation.at(field, "commendation.rule.day-too-early", String.valueOf(EARLIEST_YEAR));
        }
        return day;
    }
}
