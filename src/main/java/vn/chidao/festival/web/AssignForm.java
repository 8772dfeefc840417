package vn.chidao.festival.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.chidao.festival.AssignFestival;
import vn.chidao.festival.Visitor;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Assignments as they are typed; nothing is lost whatever is refused.
 *
 * @param positions the chosen positions, by their ids
 * @param name of somebody who has no position in the register, with his {@code office}
 */
record AssignForm(
        @Nullable String unit,
        @Nullable String year,
        @Nullable String day,
        @Nullable List<String> areas,
        @Nullable List<String> positions,
        @Nullable String name,
        @Nullable String office,
        @Nullable String search,
        @Nullable String obligationId) {

    Set<String> chosenAreas() {
        return set(areas);
    }

    Set<String> chosenPositions() {
        return set(positions);
    }

    private static Set<String> set(@Nullable List<String> values) {
        Set<String> set = new LinkedHashSet<>();
        if (values != null) {
            values.stream().filter(each -> each != null && !each.isBlank()).forEach(set::add);
        }
        return set;
    }

    /**
     * The same with what a new form has: this year, or the one that is asked for, and its usual day.
     *
     * @param usualDay of a year
     */
    AssignForm withDefaults(int thisYear, IntFunction<LocalDate> usualDay) {
        int asked = isYear(year) ? yearOf(year) : thisYear;
        return new AssignForm(
                unit,
                blank(year) ? String.valueOf(thisYear) : year,
                blank(day) ? usualDay.apply(asked).toString() : day,
                areas,
                positions,
                name,
                office,
                search,
                obligationId);
    }

    AssignFestival toCommand(String unitId) {
        List<Visitor> visitors = new ArrayList<>();
        chosenPositions().stream().map(Visitor::holderOf).forEach(visitors::add);
        if (!blank(name) || !blank(office)) {
            visitors.add(Visitor.named(name, office));
        }
        return new AssignFestival(
                unitId,
                yearOf(year),
                dayOf("day", day),
                List.copyOf(chosenAreas()),
                visitors,
                blank(obligationId) ? null : obligationId);
    }

    static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static boolean isYear(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{4}");
    }

    private static int yearOf(@Nullable String typed) {
        if (typed == null || !isYear(typed)) {
            throw BusinessRuleViolation.at("year", "shared.rule.not-readable");
        }
        return Integer.parseInt(typed.strip());
    }

    /** @throws BusinessRuleViolation at the field, for nothing and for what is no day */
    static LocalDate dayOf(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw BusinessRuleViolation.at(field, "festival.rule.day-required");
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException unreadable) {
            throw BusinessRuleViolation.at(field, "shared.rule.not-readable");
        }
    }
}
