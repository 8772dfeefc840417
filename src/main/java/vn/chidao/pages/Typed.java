package vn.chidao.pages;

import java.time.LocalDate;
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
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.replace(".", ""));
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
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(name, NOT_READABLE);
        }
        throw BusinessRuleViolation.at(name, NOT_READABLE);
    }

    /** One of these by its name; null where it is none of them. */
    public <E extends Enum<E>> @Nullable E choice(String name, E[] of) {
        return Chosen.of(of, text(name));
    }
}
