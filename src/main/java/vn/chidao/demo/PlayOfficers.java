package vn.chidao.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chidao.demo.Twist.Kind;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.TaskExtensions;
import vn.chidao.workflow.TaskExtensions.Extension;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/**
 * The officers of a play. Whoever has a task completes it on a day of his own choice within its time, except where the
 * play's book wants it otherwise. Decided by what stands in the database, so that a play that was killed goes on as it
 * would have gone.
 */
@Component
@Profile("demo & !prod")
class PlayOfficers {

    private static final int VACANT_FOR_DAYS = 3;
    private static final Set<String> ISSUING = Set.of("DirectiveIssuance", "DirectiveSignature");

    private final PlayScenes scenes;
    private final PlayCast cast;
    private final PlayAnswers answers;
    private final WorkList workList;
    private final TaskSubmission submission;
    private final TaskExtensions extensions;
    private final ActorDirectory directory;

    PlayOfficers(
            PlayScenes scenes,
            PlayCast cast,
            PlayAnswers answers,
            WorkList workList,
            TaskSubmission submission,
            TaskExtensions extensions,
            ActorDirectory directory) {
        this.scenes = scenes;
        this.cast = cast;
        this.answers = answers;
        this.workList = workList;
        this.submission = submission;
        this.extensions = extensions;
        this.directory = directory;
    }

    /** Does what an officer would do about this task today; false when that is nothing. */
    boolean workOn(WorkItem item, LocalDate day, PlayBook book) {
        IntSupplier attempt = attemptOf(item);
        Optional<Twist> extension = book.at(Kind.EXTENSION, item, attempt);
        if (extension.isPresent()) {
            List<Extension> asked = extensions.ofTask(item.taskId());
            if (asked.isEmpty()) {
                return !day.isBefore(askingDay(item, extension.get(), day)) && askForMore(item, day);
            }
            if (asked.get(0).status().equals("ASKED")) {
                return grant(asked.get(0));
            }
        }
        if (day.isBefore(answerDay(item, attempt, book))) {
            return false;
        }
        Optional<String> officer = officerFor(item, day, book);
        if (officer.isEmpty()) {
            return false;
        }
        boolean negative = book.at(Kind.RETURN, item, attempt).isPresent()
                || book.at(Kind.REFUSAL, item, attempt).isPresent();
        Map<String, Object> first = submission.firstValues(officer.get(), item.taskId());
        Map<String, Object> form =
                book.saying().of(item, first, () -> answers.fill(item, first, attempt.getAsInt(), negative));
        submission.submit(officer.get(), item.taskId(), form);
        return true;
    }

    /** The next day, from tomorrow on, on which an officer may do something about this task. */
    LocalDate nextDayFor(WorkItem item, LocalDate today, PlayBook book) {
        IntSupplier attempt = attemptOf(item);
        LocalDate day = book.at(Kind.EXTENSION, item, attempt)
                .filter(twist -> extensions.ofTask(item.taskId()).isEmpty())
                .map(twist -> askingDay(item, twist, today))
                .orElseGet(() -> answerDay(item, attempt, book));
        return day.isAfter(today) ? day : today.plusDays(1);
    }

    /** Looked up once, and only if it matters. */
    private IntSupplier attemptOf(WorkItem item) {
        return new IntSupplier() {
            private int attempt;

            @Override
            public int getAsInt() {
                if (attempt == 0) {
                    attempt = Twists.attempt(item, workList);
                }
                return attempt;
            }
        };
    }

    private Optional<String> officerFor(WorkItem item, LocalDate day, PlayBook book) {
        Optional<String> officer = cast.accountFor(item.groups());
        if (officer.isEmpty()) {
            boolean urgent = isIssuing(item);
            if (urgent || !day.isBefore(offered(item).plusDays(VACANT_FOR_DAYS))) {
                String vacant = item.groups().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                item.elementId() + " of " + item.businessKey() + " is offered to nobody"));
                scenes.fill(vacant, day, book);
                return cast.accountFor(item.groups());
            }
        }
        return officer;
    }

    /** Nothing else starts before the directive is issued. */
    private static boolean isIssuing(WorkItem item) {
        return ISSUING.contains(item.processId());
    }

    private static LocalDate offered(WorkItem item) {
        return LocalDate.ofInstant(item.createdAt(), BusinessClock.ZONE);
    }

    /** The day on which this officer gets round to it: never late, except where the play wants it. */
    private static LocalDate answerDay(WorkItem item, IntSupplier attempt, PlayBook book) {
        LocalDate offered = offered(item);
        LocalDate due = item.dueOn();
        if (due == null) {
            return offered;
        }
        Optional<Twist> late = book.at(Kind.LATE, item, attempt);
        if (late.isPresent()) {
            return due.plusDays(late.get().days());
        }
        if (isIssuing(item)) {
            return book.at(Kind.EXTENSION, item, attempt).isPresent() ? offered.plusDays(1) : offered;
        }
        if (item.elementId().equals("UserTask_DraftReview")) {
            // Three and five years are over when the day comes, not when the last self-assessment has arrived.
            return due;
        }
        int room = (int) Math.max(0, offered.until(due).getDays());
        return offered.plusDays(PlayAnswers.spread(item, Math.min(room, 6) + 1));
    }

    private static LocalDate askingDay(WorkItem item, Twist extension, LocalDate today) {
        LocalDate due = item.dueOn();
        return due == null || extension.days() == Twist.AT_ONCE ? today : due.minusDays(extension.days());
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
}
