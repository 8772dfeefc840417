package vn.chidao.calendar;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The Vietnamese lunar calendar from the sky itself: new moons and the sun's longitude after Jean Meeus, Astronomical
 * Algorithms, seen at 105° east. It shares nothing with the product's computation and is there to check it.
 */
final class HanoiSky {

    private static final double HANOI = 7.0 / 24;
    private static final double MEAN_MONTH = 29.530588861;
    private static final double EPOCH = 2451550.09766;

    private HanoiSky() {}

    static LocalDate newYear(int year) {
        return day(year, 1, 1);
    }

    /** The day of an ordinary month of the lunar year that begins in this solar year. */
    static LocalDate day(int year, int month, int day) {
        long eleventh = monthWithSolstice(year - 1);
        long next = monthWithSolstice(year);
        boolean leapYear = Math.round((next - eleventh) / MEAN_MONTH) == 13;
        int index = indexAfter(eleventh);
        int ordinary = 11;
        boolean leapSeen = false;
        for (int k = 1; ; k++) {
            long start = newMoon(index + k);
            boolean withoutMajorTerm = sector(start) == sector(newMoon(index + k + 1));
            if (leapYear && !leapSeen && withoutMajorTerm) {
                leapSeen = true;
                continue;
            }
            ordinary = ordinary % 12 + 1;
            if (ordinary == month) {
                return LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, start).plusDays(day - 1L);
            }
        }
    }

    /** The month that holds the winter solstice is the eleventh. */
    private static long monthWithSolstice(int year) {
        long end = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        int k = (int) Math.floor((end - EPOCH) / MEAN_MONTH) + 1;
        while (newMoon(k) > end || sector(newMoon(k)) >= 9) {
            k--;
        }
        return newMoon(k);
    }

    private static int indexAfter(long start) {
        int k = (int) Math.floor((start - EPOCH) / MEAN_MONTH) - 1;
        while (newMoon(k) < start) {
            k++;
        }
        return k;
    }

    /** Julian day number of the civil day in Hà Nội on which the k-th new moon since January 2000 falls. */
    private static long newMoon(int k) {
        double t = k / 1236.85;
        double mean = EPOCH + MEAN_MONTH * k + 0.00015437 * t * t - 0.00000015 * t * t * t;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double m = Math.toRadians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
        double mm = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double f = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double o = Math.toRadians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        double shift = -0.40720 * Math.sin(mm)
                + 0.17241 * e * Math.sin(m)
                + 0.01608 * Math.sin(2 * mm)
                + 0.01039 * Math.sin(2 * f)
                + 0.00739 * e * Math.sin(mm - m)
                - 0.00514 * e * Math.sin(mm + m)
                + 0.00208 * e * e * Math.sin(2 * m)
                - 0.00111 * Math.sin(mm - 2 * f)
                - 0.00057 * Math.sin(mm + 2 * f)
                + 0.00056 * e * Math.sin(2 * mm + m)
                - 0.00042 * Math.sin(3 * mm)
                + 0.00042 * e * Math.sin(m + 2 * f)
                + 0.00038 * e * Math.sin(m - 2 * f)
                - 0.00024 * e * Math.sin(2 * mm - m)
                - 0.00017 * Math.sin(o);
        double universal = mean + shift - secondsOfDrift(2000 + k / 12.3685) / 86_400;
        return (long) Math.floor(universal + HANOI + 0.5);
    }

    /** Which twelfth of its road the sun has reached at the beginning of the day in Hà Nội; the solstice opens the ninth. */
    private static int sector(long julianDay) {
        double t = (julianDay - 0.5 - HANOI - 2451545.0) / 36525;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double m = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(m)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * m)
                + 0.000289 * Math.sin(3 * m);
        double longitude = mean + centre - 0.00569 - 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
        return (int) Math.floor((longitude % 360 + 360) % 360 / 30);
    }

    /** Terrestrial less universal time, roughly: a minute over these hundred years. */
    private static double secondsOfDrift(double year) {
        double t = year - 2000;
        return 63.86 + 0.3345 * t;
    }
}
