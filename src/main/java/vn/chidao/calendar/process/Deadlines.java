package vn.chidao.calendar.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import vn.chidao.calendar.WorkCalendar;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ProcessBean;

/**
 * Due dates for models, always at the end of the office day in Vietnam. Public, because the engine's
 * expressions call methods of public classes only.
 */
@ProcessBean("deadlines")
public class Deadlines {

    /** As every model names the organisation that acts. */
    private static final String UNIT_ID = "unitId";

    private static final LocalTime END_OF_OFFICE_DAY = LocalTime.of(17, 0);

    private final WorkingDays workingDays;
    private final BusinessClock clock;

    Deadlines(WorkingDays workingDays, BusinessClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The n-th working day from business today, in the organisation whose work the instance is. */
    public Date workingDays(int n) {
        return endOf(calendar().plus(clock.today(), n));
    }

    /** That day, given as text ({@code 2018-12-20}); no day, no deadline. */
    public @Nullable Date on(@Nullable String isoDate) {
        return isoDate == null || isoDate.isEmpty() ? null : endOf(LocalDate.parse(isoDate));
    }

    private WorkCalendar calendar() {
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        Object unitId = running == null ? null : running.getExecution().getVariable(UNIT_ID);
        return workingDays.of((String) unitId);
    }

    private static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(END_OF_OFFICE_DAY).atZone(BusinessClock.ZONE).toInstant());
    }
}
