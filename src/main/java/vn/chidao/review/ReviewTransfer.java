package vn.chidao.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.Handover;
import vn.chidao.organization.OpenWork;
import vn.chidao.organization.OpenWorkTransfer;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.TaskHandover;
import vn.chidao.workflow.TaskHandover.Part;

/** Who drafts a review goes with its obligation, who concludes it with the directive. */
@Component
class ReviewTransfer implements OpenWorkTransfer {

    private static final String REVIEWING = "PeriodicReview";
    /** The variable that names who drafts; the others name who concludes. */
    private static final String DOER = "unitId";

    private final ReviewRepository reviews;
    private final Occurrences occurrences;
    private final DirectiveCatalog directives;
    private final TaskHandover tasks;

    ReviewTransfer(ReviewRepository reviews, Occurrences occurrences, DirectiveCatalog directives, TaskHandover tasks) {
        this.reviews = reviews;
        this.occurrences = occurrences;
        this.directives = directives;
        this.tasks = tasks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenWork> openWorkOf(String unitId) {
        Map<String, Review> own = byId(reviews.findByActingUnitIdAndStatusNotOrderById(unitId, ReviewStatus.CONCLUDED));
        Map<String, Review> concluded =
                byId(reviews.findByConcludingUnitIdAndStatusNotOrderById(unitId, ReviewStatus.CONCLUDED));
        tasks.partsOf(REVIEWING, unitId)
                .forEach(part -> (isDoer(part) ? own : concluded).put(part.businessKey(), review(part)));
        List<OpenWork> open = new ArrayList<>();
        grouped(own, this::ownKey).forEach((key, group) -> open.add(work(key, "REVIEW", group)));
        grouped(concluded, ReviewTransfer::concludingKey)
                .forEach((key, group) -> open.add(work(key, "REVIEW_CONCLUDED", group)));
        return open;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(Handover handover) {
        String from = handover.fromUnitId();
        reviews.findByActingUnitIdAndStatusNotOrderById(from, ReviewStatus.CONCLUDED)
                .forEach(review -> review.actFor(handover.successorFor(ownKey(review))));
        reviews.findByConcludingUnitIdAndStatusNotOrderById(from, ReviewStatus.CONCLUDED)
                .forEach(review -> review.concludeBy(handover.successorFor(concludingKey(review))));
        reviews.flush();
        tasks.handOver(REVIEWING, from, part -> {
            Review review = review(part);
            return handover.successorFor(isDoer(part) ? ownKey(review) : concludingKey(review));
        });
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
        return reviews.findById(part.businessKey()).orElseThrow(() -> new NotFound("review", part.businessKey()));
    }

    private static Map<String, Review> byId(List<Review> all) {
        return all.stream()
                .collect(Collectors.toMap(Review::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Map<String, List<Review>> grouped(Map<String, Review> all, Function<Review, String> key) {
        return all.values().stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private OpenWork work(String key, String kind, List<Review> group) {
        String directiveId = group.get(0).directiveId();
        return new OpenWork(key, kind, directives.require(directiveId).label(), group.size(), directiveId);
    }
}
