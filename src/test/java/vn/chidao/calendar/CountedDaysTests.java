package vn.chidao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten thousand random questions to the calendar, answered a second time by looking them up in a list of all days. */
class CountedDaysTests {

    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2036, 12, 31);
    private static final int QUESTIONS = 10_000;

    @Test
    void agreesWithAListOfAllDays() {
        Random random = new Random(20_261_129);
        Map<LocalDate, CalendarDay> special = randomDays(random);
        WorkCalendar calendar = new WorkCalendar(special::get);
        List<LocalDate> worked = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (isWorked(day, special.get(day))) {
                worked.add(day);
            }
        }

        for (int asked = 0; asked < QUESTIONS; asked++) {
            LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(365 * 16));
            LocalDate to = from.plusDays(random.nextInt(400) - 200);
            int days = random.nextInt(260);
            int upTo = countUpTo(worked, from);
            boolean fromWorked = upTo > 0 && worked.get(upTo - 1).equals(from);

            assertThat(calendar.isWorkingDay(from)).isEqualTo(fromWorked);
            assertThat(calendar.plus(from, days))
                    .as("%s + %s", from, days)
                    .isEqualTo(worked.get(days == 0 && fromWorked ? upTo - 1 : upTo + Math.max(days, 1) - 1));
            int before = fromWorked ? upTo - 1 : upTo;
            assertThat(calendar.minus(from, days))
                    .as("%s - %s", from, days)
                    .isEqualTo(worked.get(days == 0 && fromWorked ? upTo - 1 : before - Math.max(days, 1)));
            assertThat(calendar.between(from, to)).as("%s .. %s", from, to).isEqualTo(countUpTo(worked, to) - upTo);
            assertThat(calendar.explain(from, to).workingDays()).isEqualTo(countUpTo(worked, to) - upTo);
        }
    }

    private static boolean isWorked(LocalDate day, CalendarDay special) {
        boolean weekday = day.getDayOfWeek().getValue() < 6;
        if (special == null) {
            return weekday;
        }
        return switch (special.kind()) {
            case HOLIDAY -> false;
            case MAKE_UP_WORKDAY -> true;
            case ORDINARY -> weekday;
        };
    }

    private static int countUpTo(List<LocalDate> worked, LocalDate day) {
        int low = 0;
        int high = worked.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (worked.get(middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Map<LocalDate, CalendarDay> randomDays(Random random) {
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        DayKind[] kinds = DayKind.values();
        for (int some = 0; some < 900; some++) {
            LocalDate day = FIRST.plusDays(random.nextInt(365 * 20));
            days.put(day, new CalendarDay(day, "x", kinds[random.nextInt(kinds.length)], "y", DayStanding.ENTERED));
        }
        return days;
    }
}
