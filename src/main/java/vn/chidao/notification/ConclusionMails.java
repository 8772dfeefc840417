package vn.chidao.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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
        facts.put("link", address.url(path));
        List<String> units = reviews.sentTo(review.id());
        Map<String, String> names = organizations.namesOf(units, clock.today());
        Map<String, List<String>> asked = askedOf(review);
        Predicate<Account> reader = readersOf(review.directiveId());
        for (String unit : units) {
            facts.put("unit", names.getOrDefault(unit, unit));
            facts.put("asked", asked.getOrDefault(unit, List.of()));
            recipients.thoseWhoAre(unit, READING).stream().filter(reader).forEach(recipient -> {
                facts.put("recipient", recipient.displayName());
                outbox.add(new MailDraft(
                        String.join("|", "review-concluded", review.id(), unit, recipient.username()),
                        recipient,
                        path,
                        null,
                        templates.render("review-concluded", subject, new HashMap<>(facts))));
            });
        }
    }

    /** Who may read the directive; of one that circulates freely nobody has to be looked at. */
    private Predicate<Account> readersOf(String directiveId) {
        return sight.isOpenToAll(directiveId)
                ? account -> true
                : account -> sight.isOpenTo(access.of(account.username()), directiveId);
    }

    /** What the conclusion asks, by whoever stands today in the place of whom it was asked. */
    private Map<String, List<String>> askedOf(ReviewView review) {
        Map<String, List<String>> asked = new HashMap<>();
        for (ReviewRecommendation row : review.recommendations()) {
            for (String unit : Heirs.of(organizations, row.addresseeUnitId(), clock.today())) {
                asked.computeIfAbsent(unit, first -> new ArrayList<>()).add(asked(row));
            }
        }
        return asked;
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
