package vn.chidao.commendation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.pages.Chosen;
import vn.chidao.shared.BusinessRuleViolation;

/** What was typed into a form, by the fields' names: kept as it is whatever is refused. */
record Typed(Map<String, String> values) {

    Typed {
        values = Map.copyOf(values);
    }

    @Nullable
    String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String orEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /** @throws BusinessRuleViolation at the field where it is no number */
    @Nullable
    Integer number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text.replace(".", ""));
        } catch (NumberFormatException unreadable) {
            throw BusinessRuleViolation.at(name, "shared.rule.not-readable");
        }
    }

    /** The version of what was on the page; null where the form does not say it. */
    @Nullable
    Long seen() {
        String text = text("version");
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException unreadable) {
            return -1L;
        }
    }

    /** @throws BusinessRuleViolation at the field where it is no day */
    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(name, "shared.rule.not-readable");
        }
    }

    /** One of these by its name; null where it is none of them. */
    <E extends Enum<E>> @Nullable E choice(String name, E[] of) {
        return Chosen.of(of, text(name));
    }
}
