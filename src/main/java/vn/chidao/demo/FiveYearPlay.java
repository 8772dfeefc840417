package vn.chidao.demo;

import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.WorkList;

/**
 * 77-CV/HU from its draft in May 2017 to the final review in 2022, day by day. The officers do only what officers can
 * do: they complete their tasks. Everything is decided by what stands in the database, so a play that was killed goes
 * on where it was.
 */
@Component
@Profile("demo & !prod")
public class FiveYearPlay {

    /** By then the final review must have been concluded. */
    static final LocalDate LAST_DAY = LocalDate.of(2022, 9, 30);

    private static final Logger log = LoggerFactory.getLogger(FiveYearPlay.class);
    private static final PlayBook BOOK = PlayBook.FIVE_YEARS;

    private final PlayScenes scenes;
    private final PlayOfficers officers;
    private final WorkList workList;
    private final EngineJobs jobs;
    private final PlayDays days;
    private final ObligationCatalog obligations;
    private final BusinessClock clock;
    private final ObjectProvider<DistrictDissolution> dissolution;

    FiveYearPlay(
            PlayScenes scenes,
            PlayOfficers officers,
            WorkList workList,
            EngineJobs jobs,
            PlayDays days,
            ObligationCatalog obligations,
            BusinessClock clock,
            ObjectProvider<DistrictDissolution> dissolution) {
        this.scenes = scenes;
        this.officers = officers;
        this.workList = workList;
        this.jobs = jobs;
        this.days = days;
        this.obligations = obligations;
        this.clock = clock;
        this.dissolution = dissolution;
    }

    /**
     * Plays to the end of the cycle.
     *
     * @throws IllegalStateException when the cycle has not ended by {@link #LAST_DAY}
     */
    public void play() {
        playUntil(LAST_DAY);
        if (!isOver()) {
            throw new IllegalStateException("the cycle has not ended by " + LAST_DAY + ": " + workList.open());
        }
    }

    /** Plays up to and including this day, or to the end of the cycle. */
    public void playUntil(LocalDate lastDay) {
        LocalDate month = LocalDate.MIN;
        while (!isOver() && !clock.today().isAfter(lastDay)) {
            LocalDate day = clock.today();
            if (!day.withDayOfMonth(1).equals(month)) {
                month = day.withDayOfMonth(1);
                log.info("{}", progress(day));
            }
            scenes.play(day, BOOK);
            dissolution.ifAvailable(scene -> scene.play(day));
            days.play(day, (item, today) -> officers.workOn(item, today, BOOK));
            days.morningAfter(day);
        }
        log.info("{}", progress(clock.today()));
    }

    /** Whether every obligation is closed and nothing waits. */
    public boolean isOver() {
        return obligations.ofDirective(DemoWorld.DRAFT).stream()
                        .allMatch(obligation -> obligation.status() == ObligationStatus.CLOSED)
                && workList.open().isEmpty();
    }

    private String progress(LocalDate day) {
        long closed = obligations.ofDirective(DemoWorld.DRAFT).stream()
                .filter(obligation -> obligation.status() == ObligationStatus.CLOSED)
                .count();
        return String.format(
                "%02d/%d: %d công việc đang chờ, %d/25 nhiệm vụ đã khép lại, %d sự cố",
                day.getMonthValue(), day.getYear(), workList.open().size(), closed, jobs.openIncidents());
    }
}
