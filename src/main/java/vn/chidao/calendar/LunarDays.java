package vn.chidao.calendar;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;

/**
 * The Vietnamese lunar calendar: the rules of the Chinese one with the new moon as Hà Nội sees it (GMT+7), which is why
 * the two part in some years (Tết 2027 is on 6 February, a day before Beijing's).
 */
class LunarDays {

    /** The solar day of a day of the lunar year that begins in this solar year; never of a leap month. */
    LocalDate of(int year, int month, int day) {
        HanoiCalendar calendar = new HanoiCalendar();
        calendar.clear();
        calendar.set(ChineseCalendar.EXTENDED_YEAR, year);
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
    }

    private static final class HanoiCalendar extends ChineseCalendar {

        private static final long serialVersionUID = 1L;

        HanoiCalendar() {
            super(TimeZone.GMT_ZONE, ULocale.forLanguageTag("vi"), TimeZone.getTimeZone("GMT+7"));
        }
    }
}
