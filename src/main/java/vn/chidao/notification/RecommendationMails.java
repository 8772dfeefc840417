package vn.chidao.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.recommendation.AnswerOverdue;
import vn.chidao.recommendation.AnswerUrged;
import vn.chidao.shared.Days;
import vn.chidao.workflow.ActorDirectory.Account;

/** Mails about answers that do not come: what the raiser says to whoever is asked, and what its superior is told. */
@Component
class RecommendationMails {

    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final NotificationProperties properties;

    RecommendationMails(
            MailRecipients recipients, MailTemplates templates, MailOutbox outbox, NotificationProperties properties) {
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.properties = properties;
    }

    @EventListener
    void on(AnswerUrged urged) {
        tell(
                "recommendation-urged|" + urged.recommendationId() + "|" + urged.on(),
                recipients.holdersOf(urged.groups()),
                urged.recommendationId(),
                templates.message("notification.recommendation.urged.subject", urged.subject()),
                templates.message("notification.recommendation.urged.lead", urged.raiserName()),
                urged.subject(),
                urged.words(),
                urged.dueOn());
    }

    @EventListener
    void on(AnswerOverdue overdue) {
        tell(
                "answer-overdue|" + overdue.recommendationId() + "|" + overdue.superiorUnitId() + "|" + overdue.dueOn()
                        + "|" + overdue.reminders(),
                recipients.leadersOf(overdue.superiorUnitId()),
                overdue.recommendationId(),
                templates.message(
                        "notification.recommendation.overdue.subject", overdue.addresseeName(), overdue.subject()),
                templates.message(
                        "notification.recommendation.overdue.lead",
                        overdue.addresseeName(),
                        overdue.raiserName(),
                        String.valueOf(overdue.reminders())),
                overdue.subject(),
                null,
                overdue.dueOn());
    }

    private void tell(
            String cause,
            List<Account> told,
            String recommendationId,
            String subject,
            String lead,
            String about,
            @Nullable String words,
            LocalDate dueOn) {
        String path = "/recommendations/" + recommendationId;
        for (Account recipient : told) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("recipient", recipient.displayName());
            facts.put("lead", lead);
            facts.put("about", about);
            facts.put("words", words);
            facts.put("due", Days.written(dueOn));
            facts.put("link", properties.url(path));
            outbox.add(new MailDraft(
                    cause + "|" + recipient.username(),
                    recipient,
                    path,
                    null,
                    templates.render("recommendation-told", subject, facts)));
        }
    }
}
