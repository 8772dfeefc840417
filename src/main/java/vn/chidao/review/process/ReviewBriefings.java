package vn.chidao.review.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.ObligationCatalog;
import vn.chidao.obligation.ObligationView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.ReviewDays;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.reporting.ReportSummary;
import vn.chidao.reporting.ReportingCatalog;
import vn.chidao.review.ReviewCatalog;
import vn.chidao.review.ReviewDecision;
import vn.chidao.review.ReviewPhases;
import vn.chidao.review.ReviewView;
import vn.chidao.review.ReviewVoiceView;
import vn.chidao.review.VoiceKind;
import vn.chidao.shared.Days;
import vn.chidao.workflow.TaskBriefing;

/** Puts together what the tasks on a review have to show; who has not assessed itself stands on top. */
@Component
class ReviewBriefings {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ReviewCatalog reviews;
    private final ReportingCatalog reports;
    private final DirectiveCatalog directives;
    private final ObligationCatalog obligations;
    private final Occurrences occurrences;
    private final ReviewDays days;
    private final ReviewPhases phases;
    private final OrganizationDirectory organization;
    private final MessageSourceAccessor messages;

    ReviewBriefings(
            ReviewCatalog reviews,
            ReportingCatalog reports,
            DirectiveCatalog directives,
            ObligationCatalog obligations,
            Occurrences occurrences,
            ReviewDays days,
            ReviewPhases phases,
            OrganizationDirectory organization,
            MessageSource messages) {
        this.reviews = reviews;
        this.reports = reports;
        this.directives = directives;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.days = days;
        this.phases = phases;
        this.organization = organization;
        this.messages = new MessageSourceAccessor(messages, VIETNAMESE);
    }

    /** What every task on this review shows. */
    TaskBriefing.Builder about(ReviewView review) {
        ObligationView obligation =
                obligations.require(occurrences.require(review.id()).obligationId());
        TaskBriefing.Builder briefing = TaskBriefing.about(text(
                        "review.task.subject",
                        text("ReviewKind." + review.kind().name()),
                        review.periodLabel()))
                .directive(
                        review.directiveId(),
                        text(
                                "review.task.basis",
                                directives.require(review.directiveId()).label(),
                                obligation.topClause()))
                .quote(obligation.quote())
                .unit(review.actingUnitId());
        selfAssessments(review, briefing);
        briefing.fact(text("review.task.unit"), review.unitName())
                .fact(text("review.task.concluding"), review.concludingUnitName())
                .fact(
                        text("review.task.period"),
                        text(
                                "review.task.period-days",
                                review.periodLabel(),
                                Days.cited(review.from()),
                                Days.cited(review.to())))
                .fact(text("review.task.phase"), phases.names(review.from(), review.to()))
                .fact(text("review.task.scope"), scope(review, obligation))
                .fact(text("review.task.due"), Days.cited(review.dueOn()))
                .text(text("review.task.outline"), review.outline());
        lastDecision(review, briefing);
        return briefing;
    }

    /** Adds what was said of the draft before, which has to be answered. */
    TaskBriefing.Builder forDraft(ReviewView review) {
        return voices(about(review), review);
    }

    /** What somebody reads who is heard or signs with others: in the name of the body he speaks for. */
    TaskBriefing.Builder forVoice(ReviewVoiceView voice) {
        ReviewView review = reviews.require(voice.reviewId());
        TaskBriefing.Builder briefing = withText(review).unit(voice.actingUnitId());
        if (voice.kind() == VoiceKind.CONSENT) {
            briefing.text(text("review.part.conclusion-draft"), review.opinion());
        }
        return briefing;
    }

    /** "Hội Nông dân huyện – Không đồng ý". */
    String nameOf(ReviewVoiceView voice) {
        return text("review.voice.name", voice.unitName(), stance(voice));
    }

    private TaskBriefing.Builder voices(TaskBriefing.Builder briefing, ReviewView review) {
        List<ReviewVoiceView> heard = reviews.voices(review.id()).stream()
                .filter(voice -> voice.kind() == VoiceKind.OPINION)
                .toList();
        return briefing.grid(
                text("review.part.opinions"),
                List.of(
                        text("review.voice.unit"),
                        text("review.voice.stance"),
                        text("review.voice.comment"),
                        text("review.voice.handling")),
                heard.stream()
                        .map(voice -> List.of(
                                voice.unitName(),
                                stance(voice),
                                Objects.requireNonNullElse(voice.comment(), ""),
                                handling(voice)))
                        .toList());
    }

    private String stance(ReviewVoiceView voice) {
        if (voice.stance() != null) {
            return text("Stance." + voice.stance().name());
        }
        return text(voice.lapsedOn() == null ? "review.voice.awaited" : "review.voice.silent");
    }

    private String handling(ReviewVoiceView voice) {
        if (voice.handling() == null) {
            return "";
        }
        String done = text("Handling." + voice.handling().name());
        return voice.explanation() == null ? done : text("review.voice.explained", done, voice.explanation());
    }

    /** Adds the review itself. */
    TaskBriefing.Builder withText(ReviewView review) {
        return voices(about(review), review)
                .fact(text("review.task.open"), text("review.task.open-link"), "/reviews/" + review.id())
                .text(text("review.part.assessment"), review.assessment())
                .text(text("review.part.limitations"), review.limitations())
                .grid(
                        text("review.part.recommendations"),
                        List.of(
                                text("review.recommendation.text"),
                                text("review.recommendation.addressee"),
                                text("review.recommendation.due")),
                        review.recommendations().stream()
                                .map(row -> List.of(
                                        row.text(), organization.nameOf(row.addresseeUnitId()), day(row.dueOn())))
                                .toList())
                .grid(
                        text("review.part.commendations"),
                        List.of(
                                text("review.commendation.name"),
                                text("review.commendation.merit"),
                                text("review.commendation.honour")),
                        review.commendations().stream()
                                .map(row -> List.of(
                                        row.name(),
                                        row.merit(),
                                        text("Honour." + row.honour().name())))
                                .toList());
    }

    private void selfAssessments(ReviewView review, TaskBriefing.Builder briefing) {
        List<ReportSummary> asked = reports.contributions(review.id());
        if (asked.isEmpty()) {
            return;
        }
        String missing = asked.stream()
                .filter(ReportSummary::isMissing)
                .map(ReportSummary::unitName)
                .collect(Collectors.joining("; "));
        String late = asked.stream()
                .filter(ReportSummary::afterConsolidation)
                .map(ReportSummary::unitName)
                .collect(Collectors.joining("; "));
        briefing.fact(text("review.task.missing"), missing.isEmpty() ? text("review.task.nobody-missing") : missing)
                .fact(text("review.task.late"), late)
                .grid(
                        text("review.task.self-assessments"),
                        List.of(
                                text("reporting.contribution.unit"),
                                text("reporting.contribution.status"),
                                text("reporting.contribution.sent")),
                        asked.stream()
                                .map(row -> List.of(
                                        row.unitName(),
                                        text("ReportStatus." + row.status().name()),
                                        day(row.sentOn())))
                                .toList());
    }

    private void lastDecision(ReviewView review, TaskBriefing.Builder briefing) {
        if (review.decisions().isEmpty()) {
            return;
        }
        ReviewDecision last = review.decisions().get(review.decisions().size() - 1);
        String by = last.positionName() == null ? last.personName() : last.positionName();
        briefing.text(text(last.positive() ? "review.task.opinion" : "review.task.returned", by), last.comment());
    }

    private String scope(ReviewView review, ObligationView obligation) {
        String words = days.scopeOf(obligation.id()).words();
        return words == null
                ? text(
                        "review.scope.directive",
                        directives.require(review.directiveId()).label())
                : words;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.cited(day);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args);
    }
}
