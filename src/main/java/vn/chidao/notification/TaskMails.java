package vn.chidao.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.DirectiveChanged;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.ExtensionAsked;
import vn.chidao.workflow.ExtensionHandedOver;
import vn.chidao.workflow.TaskHandedOver;
import vn.chidao.workflow.TaskOffered;
import vn.chidao.workflow.TaskOfferedToNobody;
import vn.chidao.workflow.TaskUrged;

/**
 * Writes mails in the transaction that gives cause for them: to each holder of the positions a task is offered to, for
 * a position nobody holds or nobody has created to those who can fill it, and to those who decide on more time. A post
 * without a holder is never passed over.
 */
@Component
class TaskMails {

    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;
    private final Mornings mornings;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaskMails(
            MailRecipients recipients,
            MailTemplates templates,
            MailOutbox outbox,
            PublicAddress address,
            Mornings mornings,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
        this.mornings = mornings;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(TaskOffered task) {
        tellHolders(task);
        for (String position : task.vacantGroups()) {
            reportVacancy(task, position);
        }
    }

    @EventListener
    void on(TaskUrged task) {
        String path = "/tasks/" + task.taskId();
        boolean late = task.dueOn() != null && task.dueOn().isBefore(clock.today());
        String subject = templates.message(
                late ? "notification.urged.subject-late" : "notification.urged.subject",
                task.taskName(),
                task.subject());
        for (Account holder : recipients.holdersOf(task.groups())) {
            Map<String, Object> facts = facts(holder, task.taskName(), task.subject(), path);
            facts.put("directive", task.directiveLabel());
            facts.put("due", task.dueOn() == null ? null : templates.longDay(task.dueOn()));
            facts.put("late", late);
            String key = "task-urged|" + task.taskId() + "|" + clock.today() + "|" + holder.username();
            outbox.add(new MailDraft(key, holder, path, null, templates.render("task-urged", subject, facts)).atOnce());
        }
    }

    /** What has not been sent yet to those who had the task before would send them where they have no right to be. */
    @EventListener
    void on(TaskHandedOver task) {
        List<String> stillConcerned = recipients.holdersOf(task.groups()).stream()
                .map(Account::username)
                .toList();
        for (Account former : recipients.holdersOf(task.formerGroups())) {
            if (!stillConcerned.contains(former.username())) {
                outbox.withdraw(offeredKey(task.taskId(), former));
            }
        }
    }

    @EventListener
    void on(TaskOfferedToNobody nobody) {
        String unit = nobody.askedUnitId();
        String place = unit == null ? nobody.task().taskName() : recipients.unitName(unit);
        String position = templates.message("notification.vacancy.no-position", place);
        report(nobody.task(), null, position, unit, recipients.thoseWhoCanFillIn(unit));
    }

    @EventListener
    void on(ExtensionAsked asked) {
        tellDeciders(
                asked.extensionId(),
                asked.taskName(),
                asked.subject(),
                asked.until(),
                asked.reason(),
                asked.decidingGroups());
    }

    @EventListener
    void on(ExtensionHandedOver waiting) {
        tellDeciders(
                waiting.extensionId(),
                waiting.taskName(),
                waiting.subject(),
                waiting.until(),
                waiting.reason(),
                waiting.decidingGroups());
    }

    private void tellDeciders(
            String extensionId, String taskName, String about, LocalDate until, String reason, List<String> deciding) {
        String path = "/extensions";
        String subject = templates.message("notification.extension.subject", taskName, about);
        for (Account leader : recipients.holdersOf(deciding)) {
            Map<String, Object> facts = facts(leader, taskName, about, path);
            facts.put("until", templates.longDay(until));
            facts.put("reason", reason);
            String key = "extension-asked|" + extensionId + "|" + leader.username();
            // What is asked for more time is often due today.
            outbox.add(new MailDraft(key, leader, path, null, templates.render("extension-asked", subject, facts))
                    .atOnce());
        }
    }

    /** What has a sentence of a recalled directive and has not been sent yet goes to nobody any more. */
    @EventListener
    void on(DirectiveChanged changed) {
        if (changed.kind() == ChangeKind.RECALL) {
            outbox.withdrawQuoting(changed.directiveId());
        }
    }

    private static String offeredKey(String taskId, Account holder) {
        return "task-offered|" + taskId + "|" + holder.username();
    }

    private void tellHolders(TaskOffered task) {
        List<Account> holders = recipients.holdersOf(task.groups());
        String path = "/tasks/" + task.taskId();
        for (Account holder : holders) {
            Map<String, Object> facts = facts(task, holder, path);
            facts.put("others", namesWithout(holders, holder));
            MailDraft draft = new MailDraft(
                    offeredKey(task.taskId(), holder),
                    holder,
                    path,
                    quoted(task),
                    templates.render("task-offered", subjectOf(task), facts));
            outbox.add(mornings.orAtOnce(draft, task.dueOn()));
        }
    }

    private void reportVacancy(TaskOffered task, String position) {
        report(
                task,
                position,
                recipients.nameOf(position),
                recipients.unitOf(position),
                recipients.thoseWhoCanFill(position));
    }

    private void report(
            TaskOffered task, @Nullable String position, String name, @Nullable String unitId, List<Account> told) {
        events.publishEvent(new VacantPostFound(
                position, name, unitId, task.taskId(), task.taskName(), task.subject(), task.directiveId()));
        String path = task.directiveId() == null ? "/" : "/directives/" + task.directiveId();
        String subject = templates.message("notification.vacancy.subject", name, task.taskName());
        String post = position == null ? "none" : position;
        for (Account recipient : told) {
            Map<String, Object> facts = facts(task, recipient, path);
            facts.put("position", name);
            String key = "post-vacant|" + task.taskId() + "|" + post + "|" + recipient.username();
            outbox.add(mornings.orAtOnce(
                    new MailDraft(key, recipient, path, quoted(task), templates.render("post-vacant", subject, facts)),
                    task.dueOn()));
        }
    }

    private static @Nullable String quoted(TaskOffered task) {
        return task.quote() == null ? null : task.directiveId();
    }

    private Map<String, Object> facts(TaskOffered task, Account recipient, String path) {
        Map<String, Object> facts = facts(recipient, task.taskName(), task.subject(), path);
        facts.put("whatToDo", task.whatToDo());
        facts.put("directive", task.directiveLabel());
        facts.put("quote", task.quote());
        facts.put("due", task.dueOn() == null ? null : templates.longDay(task.dueOn()));
        return facts;
    }

    private Map<String, Object> facts(Account recipient, String taskName, String about, String path) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", recipient.displayName());
        facts.put("task", taskName);
        facts.put("about", about);
        facts.put("link", address.url(path));
        return facts;
    }

    private String subjectOf(TaskOffered task) {
        if (task.dueOn() == null) {
            return templates.message("notification.task.subject-without-day", task.taskName(), task.subject());
        }
        boolean thisYear = task.dueOn().getYear() == clock.today().getYear();
        String day = thisYear ? Days.withoutYear(task.dueOn()) : Days.written(task.dueOn());
        return templates.message("notification.task.subject", day, task.taskName(), task.subject());
    }

    private static List<String> namesWithout(List<Account> all, Account one) {
        return all.stream()
                .filter(account -> !account.username().equals(one.username()))
                .map(Account::displayName)
                .toList();
    }
}
