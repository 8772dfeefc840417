package vn.chidao.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.pages.PublicAddress;
import vn.chidao.workflow.ActorDirectory;
import vn.chidao.workflow.ActorDirectory.Account;
import vn.chidao.workflow.OpinionAsked;
import vn.chidao.workflow.OpinionGiven;
import vn.chidao.workflow.OpinionWithdrawn;
import vn.chidao.workflow.TaskPassedOn;
import vn.chidao.workflow.TaskPassedOn.Kind;

/** Mails from one person to another about a task, in the transaction that gives cause for them. */
@Component
class PersonalMails {

    private final ActorDirectory people;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;
    private final Mornings mornings;

    PersonalMails(
            ActorDirectory people,
            MailTemplates templates,
            MailOutbox outbox,
            PublicAddress address,
            Mornings mornings) {
        this.people = people;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
        this.mornings = mornings;
    }

    /** What a mail says besides its own words; {@code said} is what the other has written, or null. */
    private record About(
            String task,
            String about,
            @Nullable String directive,
            @Nullable LocalDate due,
            String saidLabel,
            @Nullable String said) {

        About withoutWords() {
            return new About(task, about, directive, due, saidLabel, null);
        }
    }

    @EventListener
    void on(TaskPassedOn passed) {
        About about = new About(
                passed.taskName(),
                passed.subject(),
                passed.directiveLabel(),
                passed.dueOn(),
                templates.message("notification.passed.note"),
                passed.note());
        String path = "/tasks/" + passed.taskId();
        String key = "task-passed-on|" + passed.moveId() + "|";
        if (passed.kind() != Kind.TAKEN_BACK) {
            tell(passed.toAccount(), key, passed.kind().name(), passed.from(), about, path);
        }
        if (passed.formerAccount() != null) {
            boolean takenBack = passed.kind() == Kind.TAKEN_BACK;
            // The note is for whoever has the task now.
            tell(
                    passed.formerAccount(),
                    key,
                    takenBack ? "TAKEN_BACK" : "AWAY",
                    passed.toName(),
                    takenBack ? about : about.withoutWords(),
                    "/");
        }
    }

    @EventListener
    void on(OpinionAsked asked) {
        About about = new About(
                asked.taskName(),
                asked.subject(),
                asked.directiveLabel(),
                asked.answerBy(),
                templates.message("notification.opinion.question"),
                asked.question());
        String subject = templates.message("notification.opinion.subject-asked", asked.taskName(), asked.subject());
        String lead = templates.message("notification.opinion.lead-asked", asked.askedBy());
        String open = templates.message("notification.opinion.open");
        for (Account holder : people.holdersOf(asked.positionId())) {
            send(holder, askedKey(asked.opinionId(), holder), "/opinions", subject, lead, open, about);
        }
    }

    /** What has not been sent yet asks nobody any more. */
    @EventListener
    void on(OpinionWithdrawn withdrawn) {
        people.holdersOf(withdrawn.positionId())
                .forEach(holder -> outbox.withdraw(askedKey(withdrawn.opinionId(), holder)));
    }

    @EventListener
    void on(OpinionGiven given) {
        About about = new About(
                given.taskName(),
                given.subject(),
                given.directiveLabel(),
                null,
                templates.message("notification.opinion.words"),
                given.words());
        String subject = templates.message("notification.opinion.subject-given", given.taskName(), given.subject());
        String lead = templates.message(
                "notification.opinion.lead-given",
                given.answeredBy(),
                templates.message("TaskStance." + given.stance()));
        people.account(given.askedByAccount())
                .ifPresent(asker -> send(
                        asker,
                        "opinion-given|" + given.opinionId() + "|" + asker.username(),
                        "/tasks/" + given.taskId(),
                        subject,
                        lead,
                        templates.message("notification.task.open"),
                        about));
    }

    private static String askedKey(String opinionId, Account holder) {
        return "opinion-asked|" + opinionId + "|" + holder.username();
    }

    /** At once: whoever has lost a task does not open it any more, and the mail alone says to whom and why. */
    private void tell(String account, String key, String kind, String who, About about, String path) {
        people.account(account)
                .ifPresent(recipient -> outbox.add(draft(
                                recipient,
                                key + account,
                                path,
                                templates.message("notification.passed.subject." + kind, about.task(), about.about()),
                                templates.message("notification.passed.lead." + kind, who),
                                templates.message("notification.task.open"),
                                about)
                        .atOnce()));
    }

    private void send(
            Account recipient, String key, String path, String subject, String lead, String open, About about) {
        outbox.add(mornings.orAtOnce(draft(recipient, key, path, subject, lead, open, about), about.due()));
    }

    private MailDraft draft(
            Account recipient, String key, String path, String subject, String lead, String open, About about) {
        return new MailDraft(
                key,
                recipient,
                path,
                null,
                templates.render("task-told", subject, facts(recipient, lead, open, path, about)));
    }

    private Map<String, Object> facts(Account recipient, String lead, String open, String path, About about) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("recipient", recipient.displayName());
        facts.put("lead", lead);
        facts.put("task", about.task());
        facts.put("about", about.about());
        facts.put("directive", about.directive());
        facts.put("due", about.due() == null ? null : templates.longDay(about.due()));
        facts.put("saidLabel", about.saidLabel());
        facts.put("said", about.said());
        facts.put("open", open);
        facts.put("link", address.url(path));
        return facts;
    }
}
