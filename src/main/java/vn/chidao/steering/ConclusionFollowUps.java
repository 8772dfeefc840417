package vn.chidao.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chidao.obligation.OccurrenceView;
import vn.chidao.obligation.Occurrences;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;

/** Follows what meetings have asked through the acts of whoever was asked. */
@Component
class ConclusionFollowUps {

    private static final String DONE = "DONE";

    private final Occurrences occurrences;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;

    ConclusionFollowUps(Occurrences occurrences, OrganizationDirectory organizations, BusinessClock clock) {
        this.occurrences = occurrences;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** In the order of the meeting. */
    List<FollowedConclusion> of(SteeringCommittee committee, SteeringMeeting meeting) {
        List<FollowedConclusion> followed = new ArrayList<>();
        for (Conclusion each : meeting.conclusions()) {
            String obligation = each.obligationId();
            List<OccurrenceView> work = obligation == null ? List.of() : occurrences.ofObligation(obligation);
            followed.add(new FollowedConclusion(
                    meeting.id(),
                    ConclusionBindings.codeOf(committee, meeting, followed.size() + 1),
                    each.text(),
                    organizations.nameOf(each.unitId(), meeting.on()),
                    work.stream()
                            .map(OccurrenceView::dueOn)
                            .max(Comparator.naturalOrder())
                            .orElse(each.dueOn()),
                    obligation,
                    obligation == null
                            ? meeting.status() == MeetingStatus.CONCLUDED
                                    ? ConclusionState.UNBOUND
                                    : ConclusionState.PROPOSED
                            : stateOf(work, clock.today())));
        }
        return followed;
    }

    static ConclusionState stateOf(List<OccurrenceView> work, LocalDate today) {
        if (work.stream().anyMatch(one -> one.isLate(today))) {
            return ConclusionState.LATE;
        }
        if (work.stream().anyMatch(OccurrenceView::isOpen)) {
            return ConclusionState.OPEN;
        }
        return !work.isEmpty() && work.stream().allMatch(one -> DONE.equals(one.status()))
                ? ConclusionState.DONE
                : ConclusionState.ENDED;
    }
}
