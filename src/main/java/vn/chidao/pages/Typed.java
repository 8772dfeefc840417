package vn.chidao.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.BusinessRuleViolation;

/** What was typed into a form, by the fields' names: kept as it is whatever is refused. */
public record Typed(Map<String, String> values) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String NOT_READABLE = "shared.rule.not-readable";

    public Typed {
        values = Map.copyOf(values);
    }

    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String orEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /** @throws BusinessRuleViolation at the field where it is no number */
    public @Nullable Integer number(String name) {
        return number(name, values.get(name));
    }

    /** As {@link #number(String)}, where a form has fields of its own; null where nothing was typed. */
    public static @Nullable Integer number(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(typed.strip().replace(".", ""));
        } catch (NumberFormatException unreadable) {
            throw BusinessRuleViolation.at(name, NOT_READABLE);
        }
    }

    /** Yes or no as it was chosen; null where nothing was. */
    public @Nullable Boolean bool(String name) {
        String text = text(name);
        return text == null ? null : Boolean.valueOf(text);
    }

    public int number(String name, int otherwise) {
        Integer number = number(name);
        return number == null ? otherwise : number;
    }

    /** The version of what was on the page; null where the form does not say it. */
    public @Nullable Long seen() {
        String text = text("version");
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException unreadable) {
            return -1L;
        }
    }

    /** @throws BusinessRuleViolation at the field where it is no day, or none of a time in which there is something to record */
    public @Nullable LocalDate day(String name) {
        return day(name, values.get(name));
    }

    /** As {@link #day(String)}, where a form has fields of its own; null where nothing was typed. */
    public static @Nullable LocalDate day(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(name, NOT_READABLE);
        }
        throw BusinessRuleViolation.at(name, NOT_READABLE);
    }

    /** What cannot be read as a day says none: for what stands in an address. */
    public static @Nullable LocalDate dayOrNull(@Nullable String typed) {
        try {
            return day("", typed);
        } catch (BusinessRuleViolation unreadable) {
            return null;
        }
    }

    /** @throws BusinessRuleViolation at the field where it is no hour; null where nothing was typed */
    public static @Nullable LocalTime hour(String name, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(name, NOT_READABLE);
        }
    }

    /** One of these by its name; null where it is none of them. */
    public <E extends Enum<E>> @Nullable E choice(String name, E[] of) {
        return Chosen.of(of, text(name));
    }
}
