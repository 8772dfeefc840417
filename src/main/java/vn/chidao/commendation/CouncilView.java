package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A council as pages read it. Who voted how is its members' own; only the count is shown. */
public record CouncilView(
        String id,
        String directiveId,
        String awardingUnitId,
        String awardingName,
        CouncilMode mode,
        LocalDate heldOn,
        int members,
        @Nullable String minutesFileId,
        CouncilStatus status,
        @Nullable LocalDate closedOn,
        List<Line> lines,
        List<Member> ballots,
        long version) {

    /**
     * A candidate.
     *
     * @param votes as far as they are counted; null before the vote is over
     */
    public record Line(
            String proposalId,
            @Nullable CandidateKind kind,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String merit,
            String formName,
            String proposerName,
            int percent,
            @Nullable VoteCount votes,
            NominationStatus status) {}

    /** A member, and whether he has voted. */
    public record Member(String ballotId, String positionName, boolean voted) {}

    public long voted() {
        return ballots.stream().filter(Member::voted).count();
    }
}
