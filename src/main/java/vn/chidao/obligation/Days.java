package vn.chidao.obligation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people write them. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    static String show(LocalDate day) {
        return day.format(DAY);
    }
}
