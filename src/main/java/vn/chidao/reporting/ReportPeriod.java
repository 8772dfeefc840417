package vn.chidao.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chidao.shared.Phrase;

/** For what stretch of time a report is asked; its days are the requester's own: 16/11 to 15/12 is a month as well. */
public enum ReportPeriod {
    MONTH(20, 45),
    QUARTER(75, 110),
    HALF_YEAR(150, 215),
    YEAR(300, 430),
    AD_HOC(1, 3660);

    private final int shortest;
    private final int longest;

    ReportPeriod(int shortest, int longest) {
        this.shortest = shortest;
        this.longest = longest;
    }

    /** The fewest days of such a period. */
    int shortest() {
        return shortest;
    }

    /** Whether so many days can be one such period; both days belong to it. */
    boolean fits(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return days >= shortest && days <= longest;
    }

    /** As people say it, by the last day: "tháng 11/2018", "6 tháng đầu năm 2018". */
    Phrase label(LocalDate from, LocalDate to) {
        return switch (this) {
            case MONTH -> Phrase.of("reporting.period.month", to.getMonthValue(), to.getYear());
            case QUARTER -> Phrase.of("reporting.period.quarter", (to.getMonthValue() + 2) / 3, to.getYear());
            case HALF_YEAR ->
                Phrase.of(
                        to.getMonthValue() <= 6 ? "reporting.period.first-half" : "reporting.period.second-half",
                        to.getYear());
            case YEAR -> Phrase.of("reporting.period.year", to.getYear());
            case AD_HOC -> Phrase.of("reporting.period.ad-hoc", from, to);
        };
    }
}
