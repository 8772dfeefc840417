package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A year's book of a unit, or the days of it that are asked for. */
public record BookPeriod(String unitId, int year, LocalDate from, LocalDate to) {

    /** Days outside the year are cut off; none means the whole year. */
    public static BookPeriod of(String unitId, int year, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return new BookPeriod(
                unitId,
                year,
                from == null || from.isBefore(first) ? first : from,
                to == null || to.isAfter(last) ? last : to);
    }

    public boolean isWholeYear() {
        return from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
    }
}
