package vn.chidao.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.chidao.calendar.DueDay;
import vn.chidao.calendar.WorkingDays;
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
        return DueDay.rest(due, today, workingDays.between(today, due)).in(messages);
    }

    /** "Thứ Hai 20/11/2017 · còn 3 ngày làm việc". */
    public String withRest(LocalDate due) {
        return full(due) + " · " + rest(due);
    }

    /** "5 ngày làm việc, trừ ngày nghỉ 30/04–01/05": why a due date lies where it lies, counted from this day. */
    public String reason(LocalDate from, LocalDate due, @Nullable String unitId) {
        return workingDays.of(unitId).explain(from, due).inWords().in(messages);
    }

    /** The day in Vietnam on which the moment fell. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    /** "10:00 20/11/2017", Vietnam. */
    public String moment(Instant at) {
        return Days.moment(at);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
