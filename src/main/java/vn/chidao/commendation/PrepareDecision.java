package vn.chidao.commendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision is drafted for the leader.
 *
 * @param basis further legal bases, one a line
 * @param reason why, though there are more than were to be or too few collectives
 */
public record PrepareDecision(
        String awardingUnitId,
        List<String> proposalIds,
        @Nullable String subject,
        @Nullable String basis,
        @Nullable String reason) {

    public PrepareDecision {
        proposalIds = proposalIds.stream().distinct().toList();
    }
}
