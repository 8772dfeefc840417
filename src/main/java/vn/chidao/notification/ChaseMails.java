package vn.chidao.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.calendar.DueDay;
import vn.chidao.chasing.ChasedTask;
import vn.chidao.chasing.PeopleReminded;
import vn.chidao.chasing.SuperiorTold;
import vn.chidao.chasing.WorkChased;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.pages.PublicAddress;
import vn.chidao.shared.Days;
import vn.chidao.shared.Sha256;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * One mail for each person with all the work he is reminded of, told of, or chased for at a time: ten mails on one
 * morning are read like none. A superior reads nothing of a directive that is out of his sight.
 */
@Component
class ChaseMails {

    /** A mail is to be read; the page has the rest. */
    private static final int ROWS = 50;

    /** A person asks for it: that is no mail among others. */
    private static final String CHASED = "work-chased";

    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;
    private final DirectiveSight sight;
    private final Access access;

    ChaseMails(
            MailRecipients recipients,
            MailTemplates templates,
            MailOutbox outbox,
            PublicAddress address,
            DirectiveSight sight,
            Access access) {
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
        this.sight = sight;
        this.access = access;
    }

    /** A line of the mail. */
    public record Row(String what, @Nullable String directive, String due, String rest, String link) {}

    @EventListener
    void on(PeopleReminded reminded) {
        byHolder(reminded.tasks()).forEach((holder, tasks) -> {
            long late = tasks.stream().filter(isLateOn(reminded.on())).count();
            String subject = templates.message(
                    late == 0 ? "notification.work.subject-soon" : "notification.work.subject-late",
                    Integer.toString(tasks.size()),
                    Long.toString(late));
            write(
                    "work-reminded",
                    reminded.on(),
                    holder,
                    subject,
                    tasks,
                    Map.of("lead", templates.message("notification.work.lead")),
                    tasks.size() == 1 ? task(tasks.get(0)) : "/");
        });
    }

    @EventListener
    void on(WorkChased chased) {
        String by = chased.byPosition() == null
                ? chased.byName()
                : templates.message("notification.work.by", chased.byName(), chased.byPosition());
        byHolder(chased.tasks())
                .forEach((holder, tasks) -> write(
                        CHASED,
                        chased.on(),
                        holder,
                        templates.message("notification.work.subject-chased", Integer.toString(tasks.size())),
                        tasks,
                        Map.of("lead", templates.message("notification.work.lead-chased", by), "words", chased.words()),
                        tasks.size() == 1 ? task(tasks.get(0)) : "/"));
    }

    @EventListener
    void on(SuperiorTold told) {
        for (Account leader : recipients.holdersOf(told.groups())) {
            Set<String> open = sight.of(access.of(leader.username()));
            List<ChasedTask> tasks = told.tasks().stream()
                    .filter(task -> task.directiveId() == null || open.contains(task.directiveId()))
                    .toList();
            if (!tasks.isEmpty()) {
                write(
                        "superior-told",
                        told.on(),
                        leader,
                        templates.message("notification.work.subject-superior", Integer.toString(tasks.size())),
                        tasks,
                        Map.of("lead", templates.message("notification.work.lead-superior"), "ofUnits", true),
                        "/late");
            }
        }
    }

    /** The longest late first. */
    private Map<Account, List<ChasedTask>> byHolder(List<ChasedTask> tasks) {
        Map<Account, List<ChasedTask>> byHolder = new LinkedHashMap<>();
        for (ChasedTask task : tasks) {
            recipients
                    .holdersOf(task.groups())
                    .forEach(holder -> byHolder.computeIfAbsent(holder, each -> new ArrayList<>())
                            .add(task));
        }
        byHolder.values().forEach(each -> each.sort(Comparator.comparing(ChasedTask::dueOn)));
        return byHolder;
    }

    private void write(
            String cause,
            LocalDate on,
            Account recipient,
            String subject,
            List<ChasedTask> tasks,
            Map<String, Object> said,
            String path) {
        Map<String, Object> facts = new HashMap<>(said);
        boolean ofUnits = said.containsKey("ofUnits");
        facts.put("recipient", recipient.displayName());
        facts.put(
                "rows",
                tasks.stream().limit(ROWS).map(task -> row(task, on, ofUnits)).toList());
        facts.put("more", Math.max(0, tasks.size() - ROWS));
        facts.put("link", address.url(path));
        facts.putIfAbsent("words", null);
        String key = String.join("|", cause, on.toString(), recipient.username(), Sha256.of(ids(tasks)));
        MailDraft draft = new MailDraft(key, recipient, path, null, templates.render("work-list", subject, facts));
        outbox.add(cause.equals(CHASED) ? draft.atOnce() : draft);
    }

    private Row row(ChasedTask task, LocalDate on, boolean ofUnits) {
        String what = templates.message("notification.mail.name-and-subject", task.taskName(), task.subject());
        return new Row(
                ofUnits ? templates.message("notification.mail.label", task.unitName(), what) : what,
                task.directiveLabel(),
                Days.written(task.dueOn()),
                templates.said(DueDay.rest(task.dueOn(), on, task.workingDays())),
                address.url(ofUnits ? late(task) : task(task)));
    }

    /** Whoever stands above the work may not open it; the list he may. */
    private static String late(ChasedTask task) {
        return task.unitId() == null ? "/late" : "/late?unit=" + task.unitId();
    }

    private static Predicate<ChasedTask> isLateOn(LocalDate day) {
        return task -> task.dueOn().isBefore(day);
    }

    private static String task(ChasedTask task) {
        return "/tasks/" + task.taskId();
    }

    private static String ids(Collection<ChasedTask> tasks) {
        return tasks.stream().map(task -> task.taskId() + task.dueOn()).sorted().collect(Collectors.joining("|"));
    }
}
