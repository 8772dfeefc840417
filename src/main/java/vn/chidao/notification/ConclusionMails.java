package vn.chidao.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.pages.PublicAddress;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewConcluded;
import vn.chidao.review.ReviewRecommendation;
import vn.chidao.review.ReviewView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.Days;
import vn.chidao.workflow.ActorDirectory.Account;

/**
 * Sends the conclusion of a review to everybody it is addressed to, with what it asks of his organisation, in the
 * transaction in which it takes effect. Nobody is told of a directive that is out of his sight.
 */
@Component
class ConclusionMails {

    private static final List<PositionRole> READING = List.of(PositionRole.OFFICER, PositionRole.LEADER);

    private final ReviewCatalog reviews;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final MailRecipients recipients;
    private final MailTemplates templates;
    private final MailOutbox outbox;
    private final PublicAddress address;
    private final DirectiveSight sight;
    private final Access access;

    ConclusionMails(
            ReviewCatalog reviews,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            BusinessClock clock,
            MailRecipients recipients,
            MailTemplates templates,
            MailOutbox outbox,
            PublicAddress address,
            DirectiveSight sight,
            Access access) {
        this.reviews = reviews;
        this.directives = directives;
        this.organizations = organizations;
        this.clock = clock;
        this.recipients = recipients;
        this.templates = templates;
        this.outbox = outbox;
        this.address = address;
        this.sight = sight;
        this.access = access;
    }

    @EventListener
    void on(ReviewConcluded concluded) {
        ReviewView review = reviews.require(concluded.reviewId());
        reviews.sentTo(review.id()).forEach(unit -> tell(review, unit));
    }

    private void tell(ReviewView review, String unitId) {
        String directive = directives.require(review.directiveId()).label();
        String kind = templates.message("ReviewKind." + review.kind());
        String path = "/reviews/" + review.id();
        String subject = templates.message("notification.conclusion.subject", kind, review.periodLabel(), directive);
        Map<String, Object> facts = new HashMap<>();
        facts.put(
                "lead",
                templates.message(
                        "notification.conclusion.lead",
                        review.concludingUnitName(),
                        kind,
                        review.periodLabel(),
                        directive));
        facts.put("opinion", Objects.requireNonNullElse(review.opinion(), ""));
        facts.put("unit", recipients.unitName(unitId));
        facts.put(
                "asked",
                review.recommendations().stream()
                        .filter(row -> Heirs.of(organizations, row.addresseeUnitId(), clock.today())
                                .contains(unitId))
                        .map(this::asked)
                        .toList());
        facts.put("link", address.url(path));
        for (Account recipient : recipients.thoseWhoAre(unitId, READING)) {
            if (sight.of(access.of(recipient.username())).contains(review.directiveId())) {
                facts.put("recipient", recipient.displayName());
                String key = String.join("|", "review-concluded", review.id(), unitId, recipient.username());
                outbox.add(new MailDraft(
                        key,
                        recipient,
                        path,
                        null,
                        templates.render("review-concluded", subject, new HashMap<>(facts))));
            }
        }
    }

    private String asked(ReviewRecommendation row) {
        return row.dueOn() == null
                ? row.text()
                : templates.message(
                        "notification.mail.name-and-subject",
                        row.text(),
                        templates.message("notification.conclusion.by", Days.written(row.dueOn())));
    }
}
