package vn.chidao.calendar;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;

/** How a day on which something is due lies to today, in the officers' words. */
public final class DueDay {

    private DueDay() {}

    /**
     * "còn 3 ngày làm việc", "hạn hôm nay", "trễ 2 ngày làm việc".
     *
     * @param workingDays between the two, however counted; its sign does not matter
     */
    public static Phrase rest(LocalDate dueOn, LocalDate today, int workingDays) {
        if (dueOn.equals(today)) {
            return Phrase.of("calendar.due.today");
        }
        boolean ahead = dueOn.isAfter(today);
        int days = Math.abs(workingDays);
        if (days == 0) {
            return Phrase.of(ahead ? "calendar.due.before-next-working-day" : "calendar.due.just-late");
        }
        return Phrase.of(ahead ? "calendar.due.left" : "calendar.due.late", days);
    }
}
