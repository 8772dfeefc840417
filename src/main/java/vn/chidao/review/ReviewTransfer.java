package vn.chidao.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTally;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/** Who drafts a review goes with its obligation; who concludes it or is heard about it, with the directive. */
@Component
class ReviewTransfer implements OpenWorkTransfer {

    private static final String REVIEWING = "PeriodicReview";
    private static final String OPINION = "ReviewOpinion";
    private static final List<String> ASKING = List.of(OPINION, "ReviewConsent");
    /** The variable that names who drafts; the others name who concludes. */
    private static final String DOER = "unitId";

    private final ReviewRepository reviews;
    private final ReviewVoiceRepository voices;
    private final ReviewVoices heard;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    ReviewTransfer(
            ReviewRepository reviews,
            ReviewVoiceRepository voices,
            ReviewVoices heard,
            Occurrences occurrences,
            DirectiveCatalog directives,
            TaskHandover tasks) {
        this.reviews = reviews;
        this.voices = voices;
        this.heard = heard;
        this.occurrences = occurrences;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        OpenWorkTally open = new OpenWorkTally();
        reviews.findByActingUnitIdAndStatusNotOrderById(unitId, ReviewStatus.CONCLUDED)
                .forEach(review -> countOwn(open, review));
        reviews.findByConcludingUnitIdAndStatusNotOrderById(unitId, ReviewStatus.CONCLUDED)
                .forEach(review -> countConcluded(open, review));
        for (Part part : tasks.partsOf(REVIEWING, unitId)) {
            if (isDoer(part)) {
                countOwn(open, review(part));
            } else {
                countConcluded(open, review(part));
            }
        }
        voices.findOpenOf(unitId).forEach(voice -> countVoice(open, voice));
        for (String model : ASKING) {
            tasks.partsOf(model, unitId).forEach(part -> {
                if (model.equals(OPINION) && !isDoer(part)) {
                    countOwn(open, review(voice(part).reviewId()));
                } else {
                    countVoice(open, voice(part));
                }
            });
        }
        return open.list(id -> directives.require(id).label());
    }

    private void countOwn(OpenWorkTally open, Review review) {
        open.ofObligation("REVIEW", occurrences.require(review.id()).duty(), review.id());
    }

    private void countVoice(OpenWorkTally open, ReviewVoice voice) {
        open.ofDirective("REVIEW_VOICE", review(voice.reviewId()).directiveId(), voice.id());
    }

    private static void countConcluded(OpenWorkTally open, Review review) {
        open.ofDirective("REVIEW_CONCLUDED", review.directiveId(), review.id());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        List<Review> drafted = reviews.findByActingUnitIdAndStatusNotOrderById(from, ReviewStatus.CONCLUDED);
        drafted.forEach(review -> review.actFor(handover.successorFor(ownKey(review))));
        List<Review> concluded = reviews.findByConcludingUnitIdAndStatusNotOrderById(from, ReviewStatus.CONCLUDED);
        concluded.forEach(review -> review.concludeBy(handover.successorFor(concludingKey(review))));
        Set<Review> moved = new LinkedHashSet<>(drafted);
        moved.addAll(concluded);
        reviews.flush();
        tasks.handOver(REVIEWING, from, part -> {
            Review review = review(part);
            return handover.successorFor(isDoer(part) ? ownKey(review) : concludingKey(review));
        });
        List<ReviewVoice> asked = voices.findOpenOf(from);
        asked.forEach(voice -> voice.actFor(handover.successorFor(concludingKey(review(voice.reviewId())))));
        voices.flush();
        for (String model : ASKING) {
            tasks.handOver(model, from, part -> {
                Review review = review(voice(part).reviewId());
                // Whoever decides about more time for an opinion is the body that drafts.
                boolean drafter = model.equals(OPINION) && !isDoer(part);
                return handover.successorFor(drafter ? ownKey(review) : concludingKey(review));
            });
        }
        asked.forEach(voice -> heard.handOver(voice, voice.actingUnitId()));
        moved.forEach(this::hearOnce);
    }

    /** Whoever drafts or concludes by now is not asked beside it what he thinks. */
    private void hearOnce(Review review) {
        for (ReviewVoice voice : voices.findOpenAbout(review.id())) {
            String unit = voice.actingUnitId();
            if (unit.equals(review.actingUnitId()) || unit.equals(review.concludingUnitId())) {
                heard.handOver(voice, unit);
            }
        }
    }

    private String ownKey(Review review) {
        return OpenWork.obligationKey(occurrences.require(review.id()).obligationId());
    }

    private static String concludingKey(Review review) {
        return OpenWork.directiveKey(review.directiveId());
    }

    private static boolean isDoer(Part part) {
        return part.variable().equals(DOER);
    }

    private Review review(Part part) {
        return review(part.businessKey());
    }

    private Review review(String id) {
        return reviews.findById(id).orElseThrow(() -> new NotFound("review", id));
    }

    private ReviewVoice voice(Part part) {
        return voices.findById(part.businessKey()).orElseThrow(() -> new NotFound("review voice", part.businessKey()));
    }
}
