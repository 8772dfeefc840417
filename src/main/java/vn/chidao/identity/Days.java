package vn.chidao.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people in Vietnam write them. */
final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Days() {}

    static String show(LocalDate day) {
        return FORMAT.format(day);
    }
}
