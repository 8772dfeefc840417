package vn.chidao.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.chidao.organization.WorkingDays;
import vn.chidao.shared.BusinessClock;

/**
 * Days and moments as officers read them. Patterns stand here in code, because the Vietnamese data of the Java runtime
 * change between versions.
 */
public final class DayTexts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

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
        return DAY.format(day);
    }

    /** "Thứ Hai 20/11/2017". */
    public String full(LocalDate day) {
        return text("portal.weekday." + day.getDayOfWeek().getValue()) + " " + DAY.format(day);
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
        return MOMENT.format(ZonedDateTime.ofInstant(at, BusinessClock.ZONE));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
