package vn.chidao.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.calendar.WorkingDays;
import vn.chidao.directive.ConcludingTogether;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.SigningRights;
import vn.chidao.directive.Words;
import vn.chidao.document.DocumentType;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.obligation.ProgrammeReviews;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Sha256;

/**
 * Who is heard about a review's draft and who concludes together. Every voice is a small instance of its own; whether all
 * have spoken is seen in the rows, under the lock of the review: two last ones cannot overlook each other.
 */
@Service
@Transactional
public class ReviewVoices {

    private static final int DAYS_FOR_OPINIONS = 5;

    private final ReviewRepository reviews;
    private final ReviewVoiceRepository voices;
    private final PeriodicReviewProcess process;
    private final ConcludingTogether together;
    private final ProgrammeReviews programmes;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final WorkingDays workingDays;
    private final SigningRights signing;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ReviewVoices(
            ReviewRepository reviews,
            ReviewVoiceRepository voices,
            PeriodicReviewProcess process,
            ConcludingTogether together,
            ProgrammeReviews programmes,
            Occurrences occurrences,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            WorkingDays workingDays,
            SigningRights signing,
            Words words,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.reviews = reviews;
        this.voices = voices;
        this.process = process;
        this.together = together;
        this.programmes = programmes;
        this.occurrences = occurrences;
        this.directives = directives;
        this.organizations = organizations;
        this.workingDays = workingDays;
        this.signing = signing;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The following-up body's leader approves the draft and hears others before it is put before whoever concludes.
     *
     * @param dueOn the last day for opinions; null for five working days
     */
    public void consult(
            String reviewId, @Nullable String comment, Collection<String> unitIds, @Nullable LocalDate dueOn) {
        Review review = held(reviewId);
        List<String> asked = unitIds.stream().distinct().toList();
        if (asked.isEmpty()) {
            throw BusinessRuleViolation.at("consulted", "review.rule.nobody-to-consult");
        }
        if (asked.contains(review.actingUnitId())) {
            throw BusinessRuleViolation.at("consulted", "review.rule.not-oneself");
        }
        LocalDate until =
                Objects.requireNonNullElseGet(dueOn, () -> workingDays.plus(clock.today(), DAYS_FOR_OPINIONS));
        if (!until.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("opinionsDueOn", "review.rule.opinions-day-not-ahead");
        }
        review.consult(comment, CurrentActor.get(), clock.instant());
        reviews.saveAndFlush(review);
        ask(review, VoiceKind.OPINION, asked, until);
        events.publishEvent(
                moved(ReviewVoiceAct.REVIEW_OPINIONS_ASKED, review, review.actingUnitId(), names(asked), comment));
    }

    /** A body says where it stands; with the last one the draft goes back to whoever takes it all up. */
    public void giveOpinion(String voiceId, Stance stance, @Nullable String comment) {
        Review review = heldOf(voiceId);
        ReviewVoice voice = require(voiceId);
        voice.give(stance, comment, CurrentActor.get(), clock.instant());
        voices.saveAndFlush(voice);
        events.publishEvent(moved(
                ReviewVoiceAct.REVIEW_OPINION_GIVEN,
                review,
                voice.actingUnitId(),
                organizations.nameOf(voice.actingUnitId()),
                comment));
        closeOpinionsIfAllSpoke(review);
    }

    /** Reviews in which a day for opinions has passed. */
    @Transactional(readOnly = true)
    public List<String> over() {
        return voices.findOver(clock.today());
    }

    /** Waits no longer for opinions whose day has passed; doing it again changes nothing. */
    public void closeOver(String reviewId) {
        Review review = held(reviewId);
        List<ReviewVoice> late = voices.findOpenAbout(reviewId).stream()
                .filter(voice -> voice.isOverOn(clock.today()))
                .toList();
        if (late.isEmpty()) {
            return;
        }
        letLapse(late, "review.voice.too-late");
        closeOpinionsIfAllSpoke(review);
    }

    private void closeOpinionsIfAllSpoke(Review review) {
        if (review.status() != ReviewStatus.CONSULTING
                || !voices.findOpenAbout(review.id()).isEmpty()) {
            return;
        }
        review.opinionsClosed();
        reviews.saveAndFlush(review);
        events.publishEvent(moved(
                ReviewVoiceAct.REVIEW_OPINIONS_CLOSED,
                review,
                review.actingUnitId(),
                names(voices.findByReviewIdAndRoundOrderById(review.id(), review.rounds()).stream()
                        .filter(voice -> voice.stance() != null)
                        .map(ReviewVoice::actingUnitId)
                        .toList()),
                null));
        process.opinionsClosed(review.id());
    }

    /**
     * Writes down what whoever drafts does with the opinions heard.
     *
     * @throws BusinessRuleViolation where one with remarks or against the draft has no answer
     */
    void answer(Review review, List<OpinionAnswer> answers) {
        Map<String, ReviewVoice> heard = voices.findByReviewIdAndKindOrderById(review.id(), VoiceKind.OPINION).stream()
                .filter(ReviewVoice::wantsAnswer)
                .collect(Collectors.toMap(ReviewVoice::id, Function.identity()));
        if (answers.stream().map(OpinionAnswer::voiceId).distinct().count() < answers.size()) {
            throw BusinessRuleViolation.at("responses", "review.rule.opinion-answered-twice");
        }
        for (OpinionAnswer answer : answers) {
            ReviewVoice voice = heard.get(answer.voiceId());
            if (voice == null) {
                throw BusinessRuleViolation.at("responses", "review.rule.no-such-opinion");
            }
            voice.answer(answer.handling(), answer.explanation());
        }
        List<String> open = heard.values().stream()
                .filter(voice -> !voice.isAnswered())
                .map(ReviewVoice::actingUnitId)
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            throw BusinessRuleViolation.at("responses", "review.rule.opinion-unanswered", names(open));
        }
        voices.saveAllAndFlush(heard.values());
    }

    /** Who still has to conclude together with the body that has: other parties to the text, or to the programme it looks at. */
    @Transactional(readOnly = true)
    List<String> partiesBeside(Review review) {
        return Stream.concat(
                        together.with(directives.require(review.directiveId())).stream(),
                        occurrences.find(review.id()).map(OccurrenceView::obligationId).stream()
                                .flatMap(obligation -> programmes.partiesOf(obligation).stream()))
                .distinct()
                .filter(unit -> !unit.equals(review.concludingUnitId()))
                .toList();
    }

    /** Puts the conclusion before the other parties. */
    void askToConclude(Review review, List<String> unitIds) {
        ask(review, VoiceKind.CONSENT, unitIds, null);
        events.publishEvent(
                moved(ReviewVoiceAct.REVIEW_CONSENTS_ASKED, review, review.concludingUnitId(), names(unitIds), null));
    }

    /** A party concludes: this is its signature. With the last one the review is concluded. */
    public void consent(String voiceId) {
        Review review = heldOf(voiceId);
        ReviewVoice voice = require(voiceId);
        signing.signOff(
                CurrentActor.get(),
                voice.actingUnitId(),
                DocumentType.CONCLUSION,
                review.directiveId(),
                review.term().label());
        voice.give(Stance.AGREE, null, CurrentActor.get(), clock.instant());
        voices.saveAndFlush(voice);
        review.consented(CurrentActor.get(), clock.instant());
        reviews.saveAndFlush(review);
        events.publishEvent(moved(
                ReviewVoiceAct.REVIEW_CONSENTED,
                review,
                voice.actingUnitId(),
                organizations.nameOf(voice.actingUnitId()),
                null));
        concludeIfAllConsented(review);
    }

    private void concludeIfAllConsented(Review review) {
        if (review.status() == ReviewStatus.CONSENTING
                && voices.findOpenAbout(review.id()).isEmpty()) {
            review.allConcluded(clock.today());
            reviews.saveAndFlush(review);
            process.allConcluded(review.id());
        }
    }

    /** A party does not conclude, for a reason: all consents lapse and the draft is written anew. */
    public void refuse(String voiceId, @Nullable String reason) {
        Review review = heldOf(voiceId);
        ReviewVoice voice = require(voiceId);
        voice.give(Stance.DISAGREE, reason, CurrentActor.get(), clock.instant());
        voices.saveAndFlush(voice);
        String refused = Sha256.of(review.text());
        review.refusedByParty(reason, CurrentActor.get(), clock.instant());
        reviews.saveAndFlush(review);
        events.publishEvent(moved(
                ReviewVoiceAct.REVIEW_CONSENT_REFUSED,
                review,
                voice.actingUnitId(),
                organizations.nameOf(voice.actingUnitId()),
                reason,
                refused));
        letLapse(voices.findOpenAbout(review.id()), "review.voice.refused-by-another");
        process.conclusionRefused(review.id());
    }

    /** Nobody is asked about a review any more that has been released. */
    public void releasedWith(Collection<String> reviewIds) {
        reviewIds.forEach(id -> letLapse(voices.findOpenAbout(id), "review.voice.released"));
    }

    /** Follows an extension that was granted for the task. */
    public void moveDeadline(String voiceId, LocalDate to) {
        voices.findById(voiceId).ifPresent(voice -> voice.moveDeadline(to));
    }

    /** Another body speaks in place of this one; where that one speaks already, it is not asked twice. */
    void handOver(ReviewVoice voice, String successorId) {
        Review review = held(voice.reviewId());
        boolean speaksAlready = successorId.equals(review.actingUnitId()) && voice.kind() == VoiceKind.OPINION
                || successorId.equals(review.concludingUnitId()) && voice.kind() == VoiceKind.CONSENT
                || voices.findByReviewIdAndRoundOrderById(voice.reviewId(), voice.round()).stream()
                        .anyMatch(other ->
                                !other.equals(voice) && other.actingUnitId().equals(successorId));
        voice.actFor(successorId);
        voices.saveAndFlush(voice);
        if (speaksAlready) {
            letLapse(List.of(voice), "review.voice.merged");
            closeOpinionsIfAllSpoke(review);
            concludeIfAllConsented(review);
        }
    }

    private void ask(Review review, VoiceKind kind, List<String> unitIds, @Nullable LocalDate dueOn) {
        for (String unit : unitIds) {
            ReviewVoice voice = voices.saveAndFlush(new ReviewVoice(review, kind, unit, clock.today(), dueOn));
            process.ask(new PeriodicReviewProcess.VoiceAsked(
                    voice.id(),
                    kind,
                    review.directiveId(),
                    unit,
                    kind == VoiceKind.OPINION ? review.actingUnitId() : review.concludingUnitId(),
                    dueOn));
        }
    }

    private void letLapse(List<ReviewVoice> open, String whyKey) {
        String why = words.of(whyKey);
        for (ReviewVoice voice : open) {
            voice.lapse(clock.today());
            process.endVoice(voice.id(), voice.kind(), why);
        }
        voices.saveAllAndFlush(open);
    }

    private ReviewVoiceMoved moved(
            ReviewVoiceAct act, Review review, String unitId, String who, @Nullable String said) {
        return moved(act, review, unitId, who, said, Sha256.of(review.text()));
    }

    private ReviewVoiceMoved moved(
            ReviewVoiceAct act, Review review, String unitId, String who, @Nullable String said, String textSha256) {
        return new ReviewVoiceMoved(
                act, review.id(), review.directiveId(), unitId, review.term().label(), who, said, textSha256);
    }

    private String names(Collection<String> unitIds) {
        return unitIds.stream().map(organizations::nameOf).collect(Collectors.joining("; "));
    }

    private ReviewVoice require(String voiceId) {
        return voices.findById(voiceId).orElseThrow(() -> new NotFound("review voice", voiceId));
    }

    /** The voice itself is read after this: whoever stopped waiting for it in between is seen. */
    private Review heldOf(String voiceId) {
        return held(voices.findReviewOf(voiceId).orElseThrow(() -> new NotFound("review voice", voiceId)));
    }

    private Review held(String reviewId) {
        return reviews.hold(reviewId).orElseThrow(() -> new NotFound("review", reviewId));
    }
}
