package vn.chidao.organization.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * The day as of which somebody wants to read.
 *
 * @param typed as it stands in the address
 * @param day what it means: today where it is empty or no day
 */
record AskedDay(String typed, LocalDate day, boolean readable) {

    static AskedDay of(String typed, LocalDate today) {
        if (typed.isBlank()) {
            return new AskedDay("", today, true);
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            // Days beyond these are no days of the register, and the database would not know some of them.
            boolean sensible = day.getYear() >= 1900 && day.getYear() <= 2200;
            return new AskedDay(typed, sensible ? day : today, sensible);
        } catch (DateTimeParseException e) {
            return new AskedDay(typed, today, false);
        }
    }

    /** Whether a day is asked for that can be read. Public, because templates call public methods only. */
    public boolean isGiven() {
        return !typed.isEmpty() && readable;
    }
}
