package vn.chidao.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.shared.BusinessClock;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.TaskOffered;

/**
 * Writes the mails of an offered task, in the engine's transaction: one to each holder of the positions it is offered
 * to, and, for a position nobody holds, one to those who can fill it. A post without a holder is never passed over.
 */
@Component
class TaskMails {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ActorDirectory people;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final NotificationProperties properties;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    TaskMails(
            ActorDirectory people,
            MailTemplates templates,
            MailOutbox outbox,
            NotificationProperties properties,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.people = people;
        this.templates = templates;
        this.outbox = outbox;
        this.properties = properties;
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

    private void tellHolders(TaskOffered task) {
        Collection<Account> holders =
                distinct(task.groups().stream().flatMap(group -> people.holdersOf(group).stream()));
        String path = "/tasks/" + task.taskId();
        for (Account holder : holders) {
            Map<String, Object> facts = facts(task, holder, path);
            facts.put("others", namesWithout(holders, holder));
            MailDraft.Content content = templates.render("task-offered", subjectOf(task), facts);
            outbox.add(new MailDraft("task-offered|" + task.taskId() + "|" + holder.username(), holder, path, content));
        }
    }

    private void reportVacancy(TaskOffered task, String positionId) {
        String name = nameOf(positionId);
        events.publishEvent(new VacantPostFound(
                positionId, name, task.unitId(), task.taskId(), task.taskName(), task.subject(), task.directiveId()));
        String path = task.directiveId() == null ? "/" : "/directives/" + task.directiveId();
        for (Account recipient : thoseWhoCanFill(task.unitId())) {
            Map<String, Object> facts = facts(task, recipient, path);
            facts.put("position", name);
            MailDraft.Content content = templates.render(
                    "post-vacant", templates.message("notification.vacancy.subject", name, task.taskName()), facts);
            outbox.add(new MailDraft(
                    "post-vacant|" + task.taskId() + "|" + positionId + "|" + recipient.username(),
                    recipient,
                    path,
                    content));
        }
    }

    private Collection<Account> thoseWhoCanFill(@Nullable String unitId) {
        Stream<Account> leaders = unitId == null
                ? Stream.empty()
                : people.leaderGroupsOf(unitId).stream().flatMap(group -> people.holdersOf(group).stream());
        Stream<Account> administrators = people.accounts().stream().filter(Account::administrator);
        return distinct(Stream.concat(leaders, administrators));
    }

    private Map<String, Object> facts(TaskOffered task, Account recipient, String path) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", recipient.displayName());
        facts.put("task", task.taskName());
        facts.put("about", task.subject());
        facts.put("whatToDo", task.whatToDo());
        facts.put("directive", task.directiveLabel());
        facts.put("quote", task.quote());
        facts.put("due", task.dueOn() == null ? null : longDay(task.dueOn()));
        facts.put("link", properties.url(path));
        return facts;
    }

    private String subjectOf(TaskOffered task) {
        if (task.dueOn() == null) {
            return templates.message("notification.task.subject-without-day", task.taskName(), task.subject());
        }
        boolean thisYear = task.dueOn().getYear() == clock.today().getYear();
        String day = task.dueOn().format(thisYear ? DAY : DAY_AND_YEAR);
        return templates.message("notification.task.subject", day, task.taskName(), task.subject());
    }

    /** Names of days come from our messages: those of the JDK change between versions. */
    private String longDay(LocalDate day) {
        return templates.message("notification.weekday." + day.getDayOfWeek()) + " " + day.format(DAY_AND_YEAR);
    }

    private String nameOf(String positionId) {
        return people.groups().stream()
                .filter(group -> group.id().equals(positionId))
                .map(ActorDirectory.Group::name)
                .findFirst()
                .orElse(positionId);
    }

    private static Collection<Account> distinct(Stream<Account> accounts) {
        return accounts.collect(Collectors.toMap(
                        Account::username, account -> account, (first, again) -> first, LinkedHashMap::new))
                .values();
    }

    private static List<String> namesWithout(Collection<Account> all, Account one) {
        return all.stream()
                .filter(account -> !account.username().equals(one.username()))
                .map(Account::displayName)
                .toList();
    }
}
