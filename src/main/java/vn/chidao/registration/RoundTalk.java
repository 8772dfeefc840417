package vn.chidao.registration;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Those about sheets of a board, also what was settled under another lead: not settled ones first, then the latest.
     */
    public List<ProposalView> of(RoundBoard board) {
        Set<String> sheets = board.rows().stream().map(row -> row.sheet().id()).collect(Collectors.toSet());
        return proposals.stream()
                .filter(proposal -> proposal.parts().stream().anyMatch(part -> sheets.contains(part.sheetId())))
                .sorted(Comparator.comparing(proposal -> !proposal.isPending()))
                .toList();
    }

    public List<ProposalView> pending() {
        return proposals.stream().filter(ProposalView::isPending).toList();
    }
}
