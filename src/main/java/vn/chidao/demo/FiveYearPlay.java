package vn.chidao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.demo.Twist.Kind;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationStatus;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.EngineJobs;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskExtensions.Extension;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

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
    private static final int VACANT_FOR_DAYS = 3;
    private static final Set<String> ISSUING = Set.of("DirectiveIssuance", "DirectiveSignature");

    private final PlayScenes scenes;
    private final PlayCast cast;
    private final PlayAnswers answers;
    private final WorkList workList;
    private final TaskSubmission submission;
    private final TaskExtensions extensions;
    private final ActorDirectory directory;
    private final EngineJobs jobs;
    private final PlayDays days;
    private final ObligationCatalog obligations;
    private final BusinessClock clock;
    private final ObjectProvider<DistrictDissolution> dissolution;

    FiveYearPlay(
            PlayScenes scenes,
            PlayCast cast,
            PlayAnswers answers,
            WorkList workList,
            TaskSubmission submission,
            TaskExtensions extensions,
            ActorDirectory directory,
            EngineJobs jobs,
            PlayDays days,
            ObligationCatalog obligations,
            BusinessClock clock,
            ObjectProvider<DistrictDissolution> dissolution) {
        this.scenes = scenes;
        this.cast = cast;
        this.answers = answers;
        this.workList = workList;
        this.submission = submission;
        this.extensions = extensions;
        this.directory = directory;
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
            scenes.play(day);
            dissolution.ifAvailable(scene -> scene.play(day));
            days.play(day, this::workOn);
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

    /** Does what an officer would do about this task today; false when that is nothing. */
    private boolean workOn(WorkItem item, LocalDate day) {
        int attempt = Twists.attempt(item, workList);
        if (Twists.at(Kind.EXTENSION, item, attempt)) {
            List<Extension> asked = extensions.ofTask(item.taskId());
            if (asked.isEmpty()) {
                return askForMore(item, day);
            }
            if (asked.get(0).status().equals("ASKED")) {
                return grant(asked.get(0));
            }
        }
        if (day.isBefore(answerDay(item, attempt))) {
            return false;
        }
        Optional<String> officer = officerFor(item, day);
        if (officer.isEmpty()) {
            return false;
        }
        boolean negative = Twists.at(Kind.RETURN, item, attempt) || Twists.at(Kind.REFUSAL, item, attempt);
        submission.submit(
                officer.get(),
                item.taskId(),
                answers.fill(item, submission.firstValues(officer.get(), item.taskId()), attempt, negative));
        return true;
    }

    private Optional<String> officerFor(WorkItem item, LocalDate day) {
        Optional<String> officer = cast.accountFor(item.groups());
        if (officer.isEmpty()) {
            LocalDate offered = LocalDate.ofInstant(item.createdAt(), BusinessClock.ZONE);
            boolean urgent = isIssuing(item);
            if (urgent || !day.isBefore(offered.plusDays(VACANT_FOR_DAYS))) {
                scenes.fill(item.groups().get(0), day);
                return cast.accountFor(item.groups());
            }
        }
        return officer;
    }

    /** Nothing else starts before the directive is issued. */
    private static boolean isIssuing(WorkItem item) {
        return ISSUING.contains(item.processId());
    }

    /** The day on which this officer gets round to it: never late, except where the play wants it. */
    private LocalDate answerDay(WorkItem item, int attempt) {
        LocalDate offered = LocalDate.ofInstant(item.createdAt(), BusinessClock.ZONE);
        if (item.dueOn() == null) {
            return offered;
        }
        if (Twists.at(Kind.LATE, item, attempt)) {
            return item.dueOn().plusDays(isIssuing(item) ? 1 : 4);
        }
        if (isIssuing(item)) {
            return Twists.at(Kind.EXTENSION, item, attempt) ? offered.plusDays(1) : offered;
        }
        if (item.elementId().equals("UserTask_DraftReview")) {
            // Three and five years are over when the day comes, not when the last self-assessment has arrived.
            return item.dueOn();
        }
        int room = (int) Math.max(0, offered.until(item.dueOn()).getDays());
        return offered.plusDays(PlayAnswers.spread(item, Math.min(room, 6) + 1));
    }

    private boolean askForMore(WorkItem item, LocalDate day) {
        LocalDate due = item.dueOn() == null ? day : item.dueOn();
        return cast.accountFor(item.groups())
                .map(officer -> {
                    extensions.ask(
                            officer, item.taskId(), due.plusDays(5), "Cần thêm thời gian lấy ý kiến các đơn vị.");
                    return true;
                })
                .orElse(false);
    }

    private boolean grant(Extension extension) {
        for (ActorDirectory.Account account : directory.accounts()) {
            boolean decides = extensions.pendingFor(account.username()).stream()
                    .anyMatch(pending -> pending.id().equals(extension.id()));
            if (decides) {
                extensions.decide(account.username(), extension.id(), true, "Đồng ý.");
                return true;
            }
        }
        throw new IllegalStateException("nobody decides the extension of " + extension.taskName());
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
