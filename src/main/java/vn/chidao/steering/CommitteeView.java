package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A committee as its page shows it, on a day.
 *
 * @param directiveLabel null where whoever asks may not know of the directive
 * @param roster of the day that was asked for; without lines outside its life
 * @param papersOpen whether whoever asks may read agendas, papers, attendance and minutes
 * @param recorded whether establishing it stands on the record of its obligation
 */
public record CommitteeView(
        String id,
        long version,
        String name,
        String directiveId,
        @Nullable String directiveLabel,
        String obligationId,
        @Nullable String obligationCode,
        String establishingUnitId,
        String establishingName,
        String standingUnitId,
        String standingName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate dissolvedOn,
        @Nullable String dissolvedReason,
        CommitteeState state,
        boolean recorded,
        Roster roster,
        List<DecisionView> decisions,
        List<SeatTerm> history,
        List<MeetingRow> meetings,
        List<FollowedConclusion> conclusions,
        boolean papersOpen,
        CommitteeAct lastAct,
        LastActed acted) {

    public CommitteeView {
        decisions = List.copyOf(decisions);
        history = List.copyOf(history);
        meetings = List.copyOf(meetings);
        conclusions = List.copyOf(conclusions);
    }

    public boolean isStanding() {
        return state == CommitteeState.STANDING;
    }

    public boolean isEnded() {
        return state == CommitteeState.ENDED;
    }

    /** @param directiveId the document of the product; null where it has none or whoever asks may not read it */
    public record DecisionView(
            String cited,
            LocalDate effectiveOn,
            @Nullable String directiveId,
            @Nullable String fileId,
            @Nullable String fileName) {}

    /** A seat in one period. */
    public record SeatTerm(
            SeatRole role,
            String label,
            boolean byLeadership,
            boolean named,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            @Nullable String endBasis) {}

    /** A meeting in its committee's list. */
    public record MeetingRow(
            String id,
            int number,
            int year,
            LocalDate on,
            String at,
            String place,
            MeetingStatus status,
            int conclusions) {}
}
