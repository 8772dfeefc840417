package vn.chidao.registration;

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

    /** Those of one consultation. */
    public List<ProposalView> ledBy(String leadUnitId) {
        return proposals.stream()
                .filter(proposal -> proposal.leadUnitId().equals(leadUnitId))
                .toList();
    }

    public List<ProposalView> pending() {
        return proposals.stream().filter(ProposalView::isPending).toList();
    }
}
