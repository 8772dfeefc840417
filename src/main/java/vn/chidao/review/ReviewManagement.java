package vn.chidao.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.SigningRights;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.reporting.ReportingManagement;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.RecordedAct;
import vn.chidao.shared.Sha256;

/** What people and the planner do with reviews. Each method is one act, in the caller's transaction. */
@Service
@Transactional
public class ReviewManagement {

    private final ReviewRepository reviews;
    private final PeriodicReviewProcess process;
    private final ReportingManagement reporting;
    private final DirectiveCatalog directives;
    private final Occurrences occurrences;
    private final ObligationManagement obligations;
    private final RecommendationBindings bindings;
    private final ReviewVoices voices;
    private final SigningRights signing;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ReviewManagement(
            ReviewRepository reviews,
            PeriodicReviewProcess process,
            ReportingManagement reporting,
            DirectiveCatalog directives,
            Occurrences occurrences,
            ObligationManagement obligations,
            RecommendationBindings bindings,
            ReviewVoices voices,
            SigningRights signing,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.reviews = reviews;
        this.process = process;
        this.reporting = reporting;
        this.directives = directives;
        this.occurrences = occurrences;
        this.obligations = obligations;
        this.bindings = bindings;
        this.voices = voices;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
    }

    /** Plans the review of an occurrence, once: asking again changes nothing. */
    public void plan(OccurrenceView occurrence) {
        if (reviews.existsById(occurrence.id())) {
            return;
        }
        Review review = reviews.saveAndFlush(new Review(
                occurrence.id(),
                ReviewKind.of(occurrence.rhythm()),
                occurrence.directiveId(),
                new Review.Bodies(occurrence.unitId(), concludingUnit(directives.require(occurrence.directiveId()))),
                new Review.Term(
                        occurrence.periodLabel(),
                        occurrence.periodStart(),
                        occurrence.periodEnd(),
                        occurrence.dueOn())));
        process.start(new PeriodicReviewProcess.ReviewOpening(
                review.id(),
                review.directiveId(),
                review.actingUnitId(),
                review.concludingUnitId(),
                review.term().dueOn()));
    }

    /** The body the directive names; where it names none, whoever receives its reports or signed it. */
    private static String concludingUnit(DirectiveView directive) {
        return Stream.of(directive.concludingUnitId(), directive.reportReceiverUnitId(), directive.signingUnitId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "directive " + directive.id() + " names nobody who concludes its reviews"));
    }

    /** Sets the outline and the day of the self-assessments; the model then asks for them. */
    public void open(OpenReview command) {
        Review review = require(command.reviewId());
        review.open(command.outline(), command.selfAssessmentsDueOn(), clock.today());
        store(
                review,
                new ReviewOpened(
                        review.id(),
                        review.kind(),
                        review.directiveId(),
                        review.actingUnitId(),
                        review.term().label(),
                        command.selfAssessmentsDueOn()));
    }

    /**
     * Asks everybody whose work is reviewed, except who drafts and who concludes, to assess itself. Asking again changes
     * nothing.
     */
    public void requestSelfAssessments(String reviewId) {
        Review review = require(reviewId);
        LocalDate due = review.selfAssessmentsDueOn();
        if (due == null) {
            throw new IllegalStateException("review " + reviewId + " has not been opened");
        }
        reporting.requestContributions(
                review.id(),
                review.directiveId(),
                reporting.reviewed(review.directiveId()).stream()
                        .filter(unit -> !unit.equals(review.actingUnitId()) && !unit.equals(review.concludingUnitId()))
                        .toList(),
                review.actingUnitId(),
                review.term().label(),
                review.term().from(),
                review.term().to(),
                due);
    }

    /** Goes on to the draft; contributions to anything that is no review are not ours. */
    public void selfAssessmentsClosed(String reviewId) {
        reviews.findById(reviewId).ifPresent(review -> {
            review.selfAssessmentsClosed(clock.today());
            reviews.saveAndFlush(review);
            process.selfAssessmentsClosed(review.id());
        });
    }

    /** Puts a draft before the following-up body's leader; what was drafted before is replaced. */
    public void draft(DraftReview command) {
        Review review = require(command.reviewId());
        review.draft(command, clock.today());
        voices.answer(review, command.answers());
        store(
                review,
                new ReviewDrafted(
                        review.id(),
                        review.kind(),
                        review.directiveId(),
                        review.actingUnitId(),
                        review.term().label(),
                        hashOf(review)));
    }

    /** The leader puts the draft before the concluding body. */
    public void approve(String reviewId, @Nullable String comment) {
        Review review = require(reviewId);
        review.approve(comment, CurrentActor.get(), clock.instant());
        store(
                review,
                new ReviewApproved(
                        review.id(),
                        review.kind(),
                        review.directiveId(),
                        review.actingUnitId(),
                        review.term().label(),
                        hashOf(review)));
    }

    /** The leader wants another draft; a reason is required. */
    public void refuse(String reviewId, @Nullable String reason) {
        Review review = require(reviewId);
        review.refuse(reason, CurrentActor.get(), clock.instant());
        store(
                review,
                new ReviewRefused(
                        review.id(),
                        review.kind(),
                        review.directiveId(),
                        review.actingUnitId(),
                        review.term().label(),
                        lastReason(review),
                        hashOf(review)));
    }

    /**
     * The concluding body concludes; the conclusion takes effect with {@link #publishConclusion}. A substitute needs an
     * authority to sign.
     *
     * @return whether others conclude together with it and have been asked
     */
    public boolean conclude(String reviewId, String opinion) {
        Review review = require(reviewId);
        signing.signOff(
                CurrentActor.get(),
                review.concludingUnitId(),
                DocumentType.CONCLUSION,
                review.directiveId(),
                review.term().label());
        List<String> parties = voices.partiesBeside(review);
        if (parties.isEmpty()) {
            review.conclude(opinion, CurrentActor.get(), clock.instant(), clock.today());
            reviews.saveAndFlush(review);
            return false;
        }
        review.putToParties(opinion, CurrentActor.get(), clock.instant());
        reviews.saveAndFlush(review);
        voices.askToConclude(review, parties);
        return true;
    }

    /** The concluding body wants another draft; its opinion says why. */
    public void returnForWork(String reviewId, @Nullable String opinion) {
        Review review = require(reviewId);
        review.returnForWork(opinion, CurrentActor.get(), clock.instant());
        store(
                review,
                new ReviewReturned(
                        review.id(),
                        review.kind(),
                        review.directiveId(),
                        review.actingUnitId(),
                        review.term().label(),
                        review.concludingUnitId(),
                        lastReason(review),
                        hashOf(review)));
    }

    /**
     * Lets the conclusion take effect, once: the occurrence is fulfilled, honours are given, what is asked of organisations
     * binds them. A final review closes the directive's cycle instead; what it asks is for the next one.
     */
    public void publishConclusion(String reviewId) {
        Review review = require(reviewId);
        if (!review.publish(clock.today(), addresseesOf(review))) {
            return;
        }
        ReviewConcluded concluded = new ReviewConcluded(
                review.id(),
                review.kind(),
                review.directiveId(),
                review.actingUnitId(),
                review.term().label(),
                review.concludingUnitId(),
                hashOf(review));
        if (review.kind() != ReviewKind.FINAL) {
            review.recommendationsBecame(bindings.of(review, clock.today()));
        }
        store(review, concluded);
        review.commendations()
                .forEach(commendation -> events.publishEvent(new CommendationGiven(
                        review.id(), review.directiveId(), review.concludingUnitId(), commendation)));
        occurrences.complete(review.id(), concluded.facts().summary());
        if (review.kind() == ReviewKind.FINAL) {
            obligations.closeCycle(review.directiveId());
        }
    }

    /** Everybody whose work is reviewed, who drafted the review, and who concluded together with the body that did. */
    private List<String> addresseesOf(Review review) {
        return Stream.of(
                        reporting.reviewed(review.directiveId()),
                        List.of(review.actingUnitId()),
                        voices.partiesBeside(review))
                .flatMap(List::stream)
                .distinct()
                .filter(unit -> !unit.equals(review.concludingUnitId()))
                .toList();
    }

    /** Follows an extension that was granted for the review's task. */
    public void moveDeadline(String reviewId, LocalDate from, LocalDate to) {
        reviews.findById(reviewId).ifPresent(review -> review.moveDeadline(from, to));
    }

    private Review require(String reviewId) {
        return reviews.findById(reviewId).orElseThrow(() -> new NotFound("review", reviewId));
    }

    /** Writes at once: what follows in this transaction, such as the next task's briefing, reads by SQL. */
    private void store(Review review, RecordedAct act) {
        reviews.saveAndFlush(review);
        events.publishEvent(act);
    }

    private static String hashOf(Review review) {
        return Sha256.of(review.text());
    }

    private static String lastReason(Review review) {
        List<ReviewDecision> decisions = review.decisions();
        String reason = decisions.get(decisions.size() - 1).comment();
        return reason == null ? "" : reason;
    }
}
