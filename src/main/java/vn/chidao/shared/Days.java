package vn.chidao.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Days and moments as people in Vietnam write them. Patterns stand here in code, because the Vietnamese data of the
 * Java runtime change between versions.
 */
public final class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter CITED = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter WITHOUT_YEAR = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private Days() {}

    /** As lists and sentences show it: 05/04/2017. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** As documents cite each other: 5/4/2017. */
    public static String cited(LocalDate day) {
        return CITED.format(day);
    }

    /** Where the year goes without saying: 05/04. */
    public static String withoutYear(LocalDate day) {
        return WITHOUT_YEAR.format(day);
    }

    /** The moment in Vietnam: 10:00 05/04/2017. */
    public static String moment(Instant at) {
        return MOMENT.format(ZonedDateTime.ofInstant(at, BusinessClock.ZONE));
    }
}
