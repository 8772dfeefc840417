package vn.chidao.directive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people here write them. */
final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final DateTimeFormatter CITED = DateTimeFormatter.ofPattern("d/M/yyyy");

    private Days() {}

    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** As documents cite each other: 25/4/2017. */
    static String cited(LocalDate day) {
        return CITED.format(day);
    }
}
