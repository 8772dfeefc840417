package vn.chidao.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.BusinessClock;

/** What can wait for the mail of the next morning. */
@Component
class Mornings {

    private final WorkingDays days;
    private final BusinessClock clock;

    Mornings(WorkingDays days, BusinessClock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** The mail as it is, or at once where its work is due before anybody has another morning for it. */
    MailDraft orAtOnce(MailDraft mail, @Nullable LocalDate dueOn) {
        return dueOn != null && !dueOn.isAfter(days.plus(clock.today(), 1)) ? mail.atOnce() : mail;
    }
}
