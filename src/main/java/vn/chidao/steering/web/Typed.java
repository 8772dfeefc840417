package vn.chidao.steering.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/** Days, hours and numbers as they come from a page. */
final class Typed {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String NO_DAY = "steering.rule.no-day";

    private Typed() {}

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** @throws BusinessRuleViolation at the field, for what is no day; null where nothing was typed */
    static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // As date fields send it: years of four digits, of a time in which there is something to record.
        if (text.strip().matches("\\d{4}-\\d{2}-\\d{2}")) {
            try {
                LocalDate day = LocalDate.parse(text.strip());
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException unreadable) {
                throw BusinessRuleViolation.at(field, NO_DAY);
            }
        }
        throw BusinessRuleViolation.at(field, NO_DAY);
    }

    /** @throws BusinessRuleViolation at the field, for what is no hour; null where nothing was typed */
    static @Nullable LocalTime hour(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(field, "steering.rule.no-hour");
        }
    }

    /** @throws BusinessRuleViolation at the field, for what is no number; null where nothing was typed */
    static @Nullable Integer number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,4}")) {
            throw BusinessRuleViolation.at(field, "steering.rule.no-number");
        }
        return Integer.valueOf(text.strip());
    }

    /** What cannot be read as a day says none. */
    static @Nullable LocalDate dayOrNull(@Nullable String text) {
        try {
            return day("", text);
        } catch (BusinessRuleViolation unreadable) {
            return null;
        }
    }
}
