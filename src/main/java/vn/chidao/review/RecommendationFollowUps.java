package vn.chidao.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/** Follows what reviews have asked through the acts of whoever was asked. */
@Component
public class RecommendationFollowUps {

    private static final String DONE = "DONE";

    private final Occurrences occurrences;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    RecommendationFollowUps(Occurrences occurrences, OrganizationDirectory organizations, BusinessClock clock) {
        this.occurrences = occurrences;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In the order of the review. */
    public List<FollowedRecommendation> of(ReviewView review) {
        return review.recommendations().stream()
                .map(row -> followed(review, row))
                .toList();
    }

    private FollowedRecommendation followed(ReviewView review, ReviewRecommendation row) {
        String obligation = row.obligationId();
        List<OccurrenceView> work = obligation == null ? List.of() : occurrences.ofObligation(obligation);
        return new FollowedRecommendation(
                row.text(),
                organizations.nameOf(row.addresseeUnitId()),
                work.isEmpty() ? row.dueOn() : lastDay(work),
                obligation,
                obligation == null ? unbound(review) : stateOf(work));
    }

    private static FollowUpState unbound(ReviewView review) {
        if (review.concludedOn() == null) {
            return FollowUpState.PROPOSED;
        }
        return review.kind() == ReviewKind.FINAL ? FollowUpState.NEXT_CYCLE : FollowUpState.ENDED;
    }

    private FollowUpState stateOf(List<OccurrenceView> work) {
        LocalDate today = clock.today();
        if (work.stream().anyMatch(one -> one.isLate(today))) {
            return FollowUpState.LATE;
        }
        if (work.stream().anyMatch(OccurrenceView::isOpen)) {
            return FollowUpState.OPEN;
        }
        return !work.isEmpty() && work.stream().allMatch(one -> DONE.equals(one.status()))
                ? FollowUpState.DONE
                : FollowUpState.ENDED;
    }

    private static @Nullable LocalDate lastDay(List<OccurrenceView> work) {
        return work.stream()
                .map(OccurrenceView::dueOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
