package vn.chidao.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.TaskSubmission;
import vn.chidao.workflow.WorkList;
import vn.chidao.workflow.WorkList.WorkItem;

/** The officers of Đức Cơ: who has a task does it, and what pages offer is done in their names. */
final class DucCoOfficers {

    private final PlayDays days;
    private final PlayCast cast;
    private final WorkList workList;
    private final TaskSubmission submission;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DucCoOfficers(
            PlayDays days,
            PlayCast cast,
            WorkList workList,
            TaskSubmission submission,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.days = days;
        this.cast = cast;
        this.workList = workList;
        this.submission = submission;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whoever has this task completes it: what stands there, and what he types. */
    void answer(String element, Predicate<String> key, Map<String, Object> typed) {
        WorkItem item = task(element, key);
        String officer = cast.accountFor(item.groups())
                .orElseThrow(() -> new IllegalStateException("nobody can do " + item.subject()));
        Map<String, Object> form = new LinkedHashMap<>(submission.firstValues(officer, item.taskId()));
        form.putAll(typed);
        submission.submit(officer, item.taskId(), form);
        days.settle();
    }

    WorkItem task(String element, Predicate<String> key) {
        return workList.open().stream()
                .filter(item -> item.elementId().equals(element) && key.test(item.businessKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(clock.today() + ": no " + element + " among "
                        + workList.open().stream()
                                .filter(item -> item.elementId().equals(element))
                                .map(WorkItem::businessKey)
                                .toList()));
    }

    /** Who writes for this organisation. */
    Actor officerOf(String unit) {
        return DucCoStory.SIGNERS.contains(unit)
                ? cast.actor(unit + ".chuyen-vien")
                : cast.leaderOf(unit).orElseThrow();
    }

    <T> T as(String position, Supplier<T> act) {
        return in(cast.actor(position), act);
    }

    <T> T in(Actor actor, Supplier<T> act) {
        return CurrentActor.call(actor, () -> transaction.execute(status -> act.get()));
    }

    /** Somebody who holds this position. */
    Actor actor(String position) {
        return cast.actor(position);
    }

    /** What stands in the form of whoever has this task. */
    Map<String, Object> firstValues(WorkItem item) {
        return submission.firstValues(cast.accountFor(item.groups()).orElseThrow(), item.taskId());
    }

    void settle() {
        days.settle();
    }
}
