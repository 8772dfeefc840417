package vn.chidao.review.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** A review with what it rests on: self-assessments, the reports and reviews of the years it looks back on. */
@Controller
class ReviewController {

    private final ReviewCatalog reviews;
    private final ReviewAccess access;
    private final ReportingCatalog reports;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;

    ReviewController(
            ReviewCatalog reviews,
            ReviewAccess access,
            ReportingCatalog reports,
            DirectiveCatalog directives,
            OrganizationDirectory organization) {
        this.reviews = reviews;
        this.access = access;
        this.reports = reports;
        this.directives = directives;
        this.organization = organization;
    }

    @GetMapping("/reviews/{id}")
    String review(@PathVariable String id, Model model) {
        ReviewView review = reviews.find(id).filter(access::mayRead).orElseThrow(() -> new NotFound("review", id));
        List<ReportSummary> selfAssessments = reports.contributions(id);
        model.addAttribute("review", review);
        model.addAttribute("directive", directives.require(review.directiveId()));
        model.addAttribute("selfAssessments", selfAssessments);
        model.addAttribute(
                "missing",
                selfAssessments.stream()
                        .filter(ReportSummary::isMissing)
                        .map(ReportSummary::unitName)
                        .collect(Collectors.joining("; ")));
        model.addAttribute(
                "recommendations",
                review.recommendations().stream()
                        .map(row -> List.of(row.text(), organization.nameOf(row.addresseeUnitId())))
                        .toList());
        model.addAttribute("reports", reports.consolidated(review.directiveId(), review.from(), review.to()));
        model.addAttribute("earlier", reviews.concludedBefore(review));
        model.addAttribute("zone", BusinessClock.ZONE);
        return "review/review";
    }
}
