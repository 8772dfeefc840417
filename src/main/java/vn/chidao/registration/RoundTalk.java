package vn.chidao.registration;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is being talked over in the consultation of a round, and what has been.
 *
 * @param proposals the latest first
 */
public record RoundTalk(List<ProposalView> proposals) {

    public RoundTalk {
        proposals = List.copyOf(proposals);
    }

    /** The latest proposal about an overlap that was not taken back; null where there is none. */
    public @Nullable ProposalView about(Overlap overlap) {
        return proposals.stream()
                .filter(proposal -> proposal.status() != ProposalStatus.WITHDRAWN)
                .filter(proposal -> proposal.isAbout(overlap))
                .findFirst()
                .orElse(null);
    }

    /** Those of one consultation that are shown on its board: not settled ones first, then the latest, so many at most. */
    public List<ProposalView> onBoard(String leadUnitId, int most) {
        return proposals.stream()
                .filter(proposal -> proposal.leadUnitId().equals(leadUnitId))
                .sorted(Comparator.comparing(proposal -> !proposal.isPending()))
                .limit(most)
                .toList();
    }

    /** How many of one consultation there are. */
    public long countOf(String leadUnitId) {
        return proposals.stream()
                .filter(proposal -> proposal.leadUnitId().equals(leadUnitId))
                .count();
    }

    public List<ProposalView> pending() {
        return proposals.stream().filter(ProposalView::isPending).toList();
    }
}
