package vn.chidao.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.chidao.organization.WorkingDays;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;

/** Days and moments as officers read them, with the weekday and the working days that are left. */
public final class DayTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final BusinessClock clock;
    private final WorkingDays workingDays;
    private final MessageSource messages;

    DayTexts(BusinessClock clock, WorkingDays workingDays, MessageSource messages) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.messages = messages;
    }

    /** "20/11/2017". */
    public String day(LocalDate day) {
        return Days.written(day);
    }

    /** "Thứ Hai 20/11/2017". */
    public String full(LocalDate day) {
        return text("portal.weekday." + day.getDayOfWeek().getValue()) + " " + Days.written(day);
    }

    /** "còn 3 ngày làm việc", "hạn hôm nay", "trễ 2 ngày làm việc". */
    public String rest(LocalDate due) {
        LocalDate today = clock.today();
        if (due.equals(today)) {
            return text("portal.due.today");
        }
        int days = Math.abs(workingDays.between(today, due));
        if (days == 0) {
            return text(due.isAfter(today) ? "portal.due.before-next-working-day" : "portal.due.just-late");
        }
        return text(due.isAfter(today) ? "portal.due.left" : "portal.due.late", days);
    }

    /** "Thứ Hai 20/11/2017 · còn 3 ngày làm việc". */
    public String withRest(LocalDate due) {
        return full(due) + " · " + rest(due);
    }

    /** "10:00 20/11/2017", Vietnam. */
    public String moment(Instant at) {
        return Days.moment(at);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
