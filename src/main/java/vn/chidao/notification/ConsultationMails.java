package vn.chidao.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.organization.PositionRole;
import vn.chidao.pages.PublicAddress;
import vn.chidao.registration.ProposalAnswered;
import vn.chidao.shared.CurrentActor;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * Tells whoever leads a consultation what an organisation answers to its proposal, in the transaction of the answer.
 * Nobody is told of a directive that is out of his sight, or of his own answer.
 */
@Component
class ConsultationMails {

    private static final List<PositionRole> LEADING = List.of(PositionRole.OFFICER, PositionRole.LEADER);

    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;
    private final DirectiveSight sight;
    private final Access access;
    private final MessageSource messages;

    ConsultationMails(
            MailRecipients recipients,
            MailTemplates templates,
            MailOutbox outbox,
            PublicAddress address,
            DirectiveSight sight,
            Access access,
            MessageSource messages) {
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
        this.sight = sight;
        this.access = access;
        this.messages = messages;
    }

    @EventListener
    void on(ProposalAnswered answered) {
        String proposal = answered.proposal().in(messages);
        String path = "/registration-sheets/proposals/" + answered.turn().proposalId();
        String subject = templates.message(
                answered.agrees() ? "notification.proposal.subject-agrees" : "notification.proposal.subject-refuses",
                answered.unitName(),
                proposal);
        for (Account recipient : recipients.thoseWhoAre(answered.leadUnitId(), LEADING)) {
            if (isToKnow(recipient, answered.directiveId())) {
                Map<String, Object> facts = new HashMap<>();
                facts.put("recipient", recipient.displayName());
                facts.put("unit", answered.unitName());
                facts.put("agrees", answered.agrees());
                facts.put("proposal", proposal);
                facts.put("reason", answered.reason());
                facts.put("status", templates.message("ProposalStatus." + answered.status()));
                facts.put("link", address.url(path));
                String key = "proposal-answered|" + answered.turn().id() + "|" + recipient.username();
                outbox.add(new MailDraft(
                        key, recipient, path, null, templates.render("proposal-answered", subject, facts)));
            }
        }
    }

    private boolean isToKnow(Account recipient, String directiveId) {
        return !recipient.username().equals(CurrentActor.get().account())
                && sight.of(access.of(recipient.username())).contains(directiveId);
    }
}
