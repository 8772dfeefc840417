package vn.chidao.registration;

import java.util.List;

/**
 * Some of the proposals of a consultation: those that are not settled first, then the latest.
 *
 * @param number of the page, from 0
 */
public record ProposalPage(List<ProposalView> proposals, int number, boolean hasNext) {

    public ProposalPage {
        proposals = List.copyOf(proposals);
    }
}
