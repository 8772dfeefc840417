package vn.chidao.obligation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * House rules for dates a directive does not give.
 *
 * @param onceWorkingDays working days for a task to be done once, from the day it may start
 * @param yearlyDueMonth month of the due day of what the text calls yearly; results of a year are wanted before the
 *     festival and reporting season, not on 31/12
 * @param yearlyDueDay its day
 * @param opensWorkingDaysBefore how long before its due day periodic work is opened
 */
@Validated
@ConfigurationProperties("chidao.obligation")
public record ObligationProperties(
        @DefaultValue("20") @Min(1) @Max(250) int onceWorkingDays,
        @DefaultValue("NOVEMBER") Month yearlyDueMonth,
        @DefaultValue("20") @Min(1) @Max(28) int yearlyDueDay,
        @DefaultValue("30") @Min(0) @Max(250) int opensWorkingDaysBefore) {

    /** The first yearly due day on or after this day. */
    public LocalDate firstYearlyDueOn(LocalDate from) {
        LocalDate sameYear = LocalDate.of(from.getYear(), yearlyDueMonth, yearlyDueDay);
        return sameYear.isBefore(from) ? sameYear.plusYears(1) : sameYear;
    }
}
