package vn.chidao.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an organisation helps a household in a year, or has. */
public record HelpView(
        String householdId,
        String unitId,
        int year,
        LocalDate since,
        @Nullable LocalDate until,
        String namedBy) {

    public boolean goesOnAt(LocalDate day) {
        return year == day.getYear() && !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
