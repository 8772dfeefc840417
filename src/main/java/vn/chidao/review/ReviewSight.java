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
 * every organisation whose work is reviewed or whom the conclusion was sent to.
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
        return mayRead(asker, reviews.requireState(review.id()), directives.require(review.directiveId()));
    }

    /** @param directive the review's, as whoever asks knows it already */
    public boolean mayRead(Asker asker, ReviewState review, DirectiveView directive) {
        return asker.may(
                        Right.READ_REVIEW,
                        Thing.of(review.actingUnitId(), review.concludingUnitId())
                                .followedBy(directive.followUpUnitId(), directive.reportReceiverUnitId()))
                || asker.may(Right.READ_REVIEW, Thing.of(review.heardUnitIds()))
                || review.status() == ReviewStatus.CONCLUDED
                        && (asker.may(Right.READ_REVIEW, Thing.of(review.sentToUnitIds()))
                                || asker.may(Right.READ_REVIEW, Thing.of(concernedBy(review))));
    }

    /** Whose work is reviewed under the directive, and whoever stands today in the place of whom the conclusion was sent to. */
    private List<String> concernedBy(ReviewState review) {
        Set<String> units = new LinkedHashSet<>(reporting.reviewed(review.directiveId()));
        review.sentToUnitIds().forEach(unit -> units.addAll(Heirs.of(organizations, unit, clock.today())));
        return List.copyOf(units);
    }
}
