package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A council is to vote on proposals, or has.
 *
 * @param positionIds its members, where they vote here
 * @param members how many it has, where the minutes give the count
 * @param counts what the minutes say of each proposal; {@code members} is that of the council
 * @param minutesFileId the minutes, where they give the count
 */
public record ConveneCouncil(
        String awardingUnitId,
        CouncilMode mode,
        @Nullable LocalDate heldOn,
        List<String> proposalIds,
        List<String> positionIds,
        @Nullable Integer members,
        Map<String, Counted> counts,
        @Nullable String minutesFileId) {

    /** Votes as the minutes give them; null where nothing was typed. */
    public record Counted(
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstain) {}

    public ConveneCouncil {
        proposalIds = proposalIds.stream().distinct().toList();
        positionIds = positionIds.stream().distinct().toList();
        counts = Map.copyOf(counts);
    }
}
