package vn.chidao.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.shared.BusinessClock;

/**
 * Whose a review is: of the body that drafts it and of the one that concludes, followed by those that follow the
 * directive up and receive its reports, and of those who are heard about it or conclude together; once it is concluded, of
 * every organisation the directive is addressed to or the conclusion was sent to.
 */
@Component
public class ReviewSight {

    private final ReviewCatalog reviews;
    private final DirectiveCatalog directives;
    private final ReportingManagement reporting;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ReviewSight(
            ReviewCatalog reviews,
            DirectiveCatalog directives,
            ReportingManagement reporting,
            OrganizationDirectory organizations,
            BusinessClock clock) {
        this.reviews = reviews;
        this.directives = directives;
        this.reporting = reporting;
        this.organizations = organizations;
        this.clock = clock;
    }

    public boolean mayRead(Asker asker, ReviewView review) {
        return mayRead(
                asker,
                new ReviewState(
                        review.id(),
                        review.directiveId(),
                        review.kind(),
                        review.status(),
                        review.actingUnitId(),
                        review.concludingUnitId(),
                        review.concludedOn()));
    }

    public boolean mayRead(Asker asker, ReviewState review) {
        return mayRead(asker, review, directives.require(review.directiveId()));
    }

    /** @param directive the review's, as whoever asks knows it already */
    public boolean mayRead(Asker asker, ReviewState review, DirectiveView directive) {
        return asker.may(
                        Right.READ_REVIEW,
                        Thing.of(review.actingUnitId(), review.concludingUnitId())
                                .followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId()))
                || asker.may(
                        Right.READ_REVIEW,
                        Thing.of(reviews.voices(review.id()).stream()
                                .map(ReviewVoiceView::actingUnitId)
                                .toList()))
                || review.status() == ReviewStatus.CONCLUDED
                        && asker.may(Right.READ_REVIEW, Thing.of(concernedBy(review)));
    }

    /** Whom the conclusion was sent to, whoever stands in their place today, and whom the directive is addressed to. */
    private List<String> concernedBy(ReviewState review) {
        Set<String> units = new LinkedHashSet<>(reporting.addressees(review.directiveId()));
        for (String unit : reviews.sentTo(review.id())) {
            units.add(unit);
            units.addAll(Heirs.of(organizations, unit, clock.today()));
        }
        return List.copyOf(units);
    }
}
