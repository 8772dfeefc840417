package vn.chidao.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.RecordedWork;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.DraftText;
import vn.chidao.reporting.OwnWork;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportText;
import vn.chidao.reporting.ReportView;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.reporting.SourcedFigure;
import vn.chidao.shared.BusinessClock;

/**
 * Writes what a review begins with: the outline and day of the self-assessments, and the draft from what came in and
 * from the reports and reviews of the years it looks back on. A final review thus rests on the interim one as well.
 */
@Service
@Transactional(readOnly = true)
public class ReviewDrafting {

    private static final int ASSESSMENT = 20_000;
    private static final int LIMITATIONS = 10_000;
    private static final int COLLECTED_BEFORE = 10;

    private final ReviewCatalog reviews;
    private final RecommendationFollowUps followUps;
    private final ReportingCatalog reports;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organization;
    private final DraftText draftText;
    private final WorkingDays workingDays;
    private final BusinessClock clock;
    private final MessageSourceAccessor messages;

    ReviewDrafting(
            ReviewCatalog reviews,
            RecommendationFollowUps followUps,
            ReportingCatalog reports,
            DirectiveCatalog directives,
            OrganizationDirectory organization,
            DraftText draftText,
            WorkingDays workingDays,
            BusinessClock clock,
            MessageSource messages) {
        this.reviews = reviews;
        this.followUps = followUps;
        this.reports = reports;
        this.directives = directives;
        this.organization = organization;
        this.draftText = draftText;
        this.workingDays = workingDays;
        this.clock = clock;
        this.messages = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** The usual questions, for this review's period and directive. */
    public String outline(ReviewView review) {
        return sentence(
                "outline." + review.kind().name(),
                directives.require(review.directiveId()).label(),
                review.periodLabel());
    }

    /** Ten working days before the review's own date, or the next working day where that has passed. */
    public LocalDate selfAssessmentsDueOn(ReviewView review) {
        LocalDate tomorrow = workingDays.plus(clock.today(), 1);
        LocalDate wanted = workingDays.minus(review.dueOn(), COLLECTED_BEFORE);
        return wanted.isBefore(tomorrow) ? tomorrow : wanted;
    }

    /** What the officer begins with: his own last draft where there is one, else one from the records. */
    public ReviewDraft draft(String reviewId) {
        ReviewView review = reviews.require(reviewId);
        if (review.assessment() != null && review.limitations() != null) {
            return new ReviewDraft(review.assessment(), review.limitations());
        }
        return new ReviewDraft(
                DraftText.text(assessment(review), ASSESSMENT), DraftText.text(limitations(review), LIMITATIONS));
    }

    private List<String> assessment(ReviewView review) {
        List<String> lines = new ArrayList<>();
        collected(review, lines);
        List<SourcedFigure> figures = reports.consolidation(review.id());
        if (!figures.isEmpty()) {
            lines.add(sentence("figures", review.periodLabel()));
            lines.addAll(draftText.figures(figures, true));
        }
        own(review, lines);
        // The first line sums the unit's work up; what follows are figures, which are added up above.
        fromUnits("results", review, text -> text.results().lines().findFirst().orElse(null), lines);
        List<ReportView> yearly = reports.consolidated(review.directiveId(), review.from(), review.to());
        if (!yearly.isEmpty()) {
            lines.add(sentence("reports", yearly.size()));
            yearly.forEach(report -> {
                lines.add(sentence("report", report.periodLabel(), day(report.acceptedOn())));
                lines.addAll(draftText.figures(report.figures(), true));
            });
        }
        for (ReviewView earlier : reviews.concludedBefore(review)) {
            lines.add(sentence("earlier", earlier.periodLabel(), day(earlier.concludedOn())));
            if (earlier.opinion() != null) {
                lines.add(sentence("earlier-opinion", DraftText.excerpt(earlier.opinion())));
            }
            followUps
                    .of(earlier)
                    .forEach(asked -> lines.add(sentence(
                            "earlier-recommendation",
                            asked.text(),
                            asked.addresseeName(),
                            messages.getMessage("FollowUpState." + asked.state().name()))));
        }
        return lines;
    }

    /** What the reviewing body did itself, and units that were not asked to assess themselves. */
    private void own(ReviewView review, List<String> lines) {
        Map<String, List<OwnWork>> byUnit = reports.ownWork(review.id()).stream()
                .collect(Collectors.groupingBy(own -> own.work().unitId(), LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((unitId, work) -> {
            long results = work.stream()
                    .filter(own -> own.work().source() == RecordedWork.Source.RESULT)
                    .count();
            lines.add(sentence("own", organization.nameOf(unitId), results, work.size() - results));
            lines.addAll(draftText.work(work));
        });
    }

    private void collected(ReviewView review, List<String> lines) {
        List<ReportSummary> asked = reports.contributions(review.id());
        List<String> missing = names(asked, ReportSummary::isMissing);
        List<String> late = names(asked, ReportSummary::afterConsolidation);
        lines.add(sentence(
                "collected", asked.stream().filter(ReportSummary::counts).count(), asked.size()));
        if (!missing.isEmpty()) {
            lines.add(sentence("missing", DraftText.names(missing)));
        }
        if (!late.isEmpty()) {
            lines.add(sentence("late", DraftText.names(late)));
        }
    }

    private List<String> limitations(ReviewView review) {
        List<String> lines = new ArrayList<>();
        fromUnits("limitations", review, ReportText::limitations, lines);
        for (ReviewView earlier : reviews.concludedBefore(review)) {
            if (earlier.limitations() != null) {
                lines.add(sentence(
                        "earlier-limitations", earlier.periodLabel(), DraftText.excerpt(earlier.limitations())));
            }
        }
        return lines.isEmpty() ? List.of(sentence("no-limitations")) : lines;
    }

    private void fromUnits(
            String headKey, ReviewView review, Function<ReportText, @Nullable String> part, List<String> lines) {
        List<String> written = draftText.fromUnits(reports.acceptedContributions(review.id()), part);
        if (!written.isEmpty()) {
            lines.add(sentence(headKey));
            lines.addAll(written);
        }
    }

    private static List<String> names(List<ReportSummary> asked, Predicate<ReportSummary> which) {
        return asked.stream().filter(which).map(ReportSummary::unitName).toList();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DraftText.day(day);
    }

    private String sentence(String key, Object... args) {
        return messages.getMessage("review.draft." + key, args);
    }
}
