package vn.chidao.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.indicator.QuantityPrinter;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.ReviewDays;
import vn.chidao.obligation.ReviewScopeView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.pages.Downloads;
import vn.chidao.pages.Refusals;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.review.FollowedRecommendation;
import vn.chidao.review.RecommendationFollowUps;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewFigures;
import vn.chidao.review.ReviewPapers;
import vn.chidao.review.ReviewPapers.Paper;
import vn.chidao.review.ReviewPhases;
import vn.chidao.review.ReviewView;
import vn.chidao.review.ReviewVoiceView;
import vn.chidao.review.VoiceKind;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** A review with what it rests on: self-assessments, the reports and reviews of the years it looks back on. */
@Controller
class ReviewController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReviewCatalog reviews;
    private final ReviewAccess access;
    private final ReportingCatalog reports;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final RecommendationFollowUps followUps;
    private final ReviewFigures figures;
    private final ReviewPapers papers;
    private final ReviewDays days;
    private final ReviewPhases phases;
    private final Occurrences occurrences;
    private final ReviewedCriteria criteria;
    private final QuantityPrinter quantities;
    private final Refusals refusals;
    private final BusinessClock clock;

    ReviewController(
            ReviewCatalog reviews,
            ReviewAccess access,
            ReportingCatalog reports,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            RecommendationFollowUps followUps,
            ReviewFigures figures,
            ReviewPapers papers,
            ReviewDays days,
            ReviewPhases phases,
            Occurrences occurrences,
            ReviewedCriteria criteria,
            QuantityPrinter quantities,
            Refusals refusals,
            BusinessClock clock) {
        this.reviews = reviews;
        this.access = access;
        this.reports = reports;
        this.directives = directives;
        this.organizations = organizations;
        this.followUps = followUps;
        this.figures = figures;
        this.papers = papers;
        this.days = days;
        this.phases = phases;
        this.occurrences = occurrences;
        this.criteria = criteria;
        this.quantities = quantities;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/reviews/{id}")
    String review(@PathVariable String id, Model model) {
        ReviewView review = visible(id);
        List<ReportSummary> selfAssessments = reports.contributions(id);
        model.addAttribute("review", review);
        DirectiveView directive = directives.require(review.directiveId());
        model.addAttribute("directive", directive);
        model.addAttribute("phases", phases.names(review.from(), review.to()));
        model.addAttribute(
                "scope",
                occurrences
                        .find(id)
                        .map(held -> days.scopeOf(held.obligationId()))
                        .orElse(ReviewScopeView.NOTHING));
        model.addAttribute("mayHonour", access.mayHonour(directive));
        model.addAttribute("selfAssessments", selfAssessments);
        model.addAttribute(
                "missing",
                selfAssessments.stream()
                        .filter(ReportSummary::isMissing)
                        .map(ReportSummary::unitName)
                        .collect(Collectors.joining("; ")));
        List<ReviewVoiceView> voices = reviews.voices(id);
        model.addAttribute("opinions", ofKind(voices, VoiceKind.OPINION));
        model.addAttribute("consents", ofKind(voices, VoiceKind.CONSENT));
        model.addAttribute(
                "sentTo",
                reviews.sentTo(id).stream()
                        .map(unit -> organizations.nameOf(unit, review.concludedOn()))
                        .collect(Collectors.joining("; ")));
        model.addAttribute("recommendations", followUps.of(review));
        model.addAttribute("years", figures.yearly(review));
        model.addAttribute("targets", figures.targets(review));
        model.addAttribute("criteria", criteria.of(review));
        model.addAttribute("quantities", quantities);
        model.addAttribute("reports", reports.consolidated(review.directiveId(), review.from(), review.to()));
        List<ReviewView> earlier = reviews.concludedBefore(review);
        Map<String, List<FollowedRecommendation>> asked = new LinkedHashMap<>();
        earlier.forEach(before -> asked.put(before.id(), followUps.of(before)));
        model.addAttribute("earlier", earlier);
        model.addAttribute("asked", asked);
        model.addAttribute("today", clock.today());
        model.addAttribute("zone", BusinessClock.ZONE);
        return "review/review";
    }

    @GetMapping("/reviews/{id}/report.pdf")
    ResponseEntity<byte[]> reportPdf(@PathVariable String id) {
        return pdf(visible(id), Paper.REPORT);
    }

    @GetMapping("/reviews/{id}/report.docx")
    ResponseEntity<byte[]> reportDocx(@PathVariable String id) {
        return docx(visible(id), Paper.REPORT);
    }

    @GetMapping("/reviews/{id}/conclusion.pdf")
    ResponseEntity<byte[]> conclusionPdf(@PathVariable String id) {
        return pdf(concluded(id), Paper.CONCLUSION);
    }

    @GetMapping("/reviews/{id}/conclusion.docx")
    ResponseEntity<byte[]> conclusionDocx(@PathVariable String id) {
        return docx(concluded(id), Paper.CONCLUSION);
    }

    @GetMapping("/reviews/{id}/tables.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        ReviewView review = visible(id);
        return Downloads.workbook(fileName(review, "review.file.tables", ".xlsx"), papers.workbook(review));
    }

    private ResponseEntity<byte[]> pdf(ReviewView review, Paper paper) {
        return Downloads.of(
                fileName(review, "review.file." + paper, ".pdf"), MediaType.APPLICATION_PDF, papers.pdf(review, paper));
    }

    private ResponseEntity<byte[]> docx(ReviewView review, Paper paper) {
        return Downloads.of(fileName(review, "review.file." + paper, ".docx"), DOCX, papers.docx(review, paper));
    }

    private String fileName(ReviewView review, String key, String extension) {
        return refusals.text(key, refusals.text("ReviewKind." + review.kind()), review.periodLabel()) + extension;
    }

    private static List<ReviewVoiceView> ofKind(List<ReviewVoiceView> voices, VoiceKind kind) {
        return voices.stream().filter(voice -> voice.kind() == kind).toList();
    }

    private ReviewView visible(String id) {
        return reviews.find(id).filter(access::mayRead).orElseThrow(() -> new NotFound("review", id));
    }

    private ReviewView concluded(String id) {
        return Optional.of(visible(id))
                .filter(review -> review.concludedOn() != null)
                .orElseThrow(() -> new NotFound("conclusion of review", id));
    }
}
