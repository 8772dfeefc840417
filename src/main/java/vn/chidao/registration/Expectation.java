package vn.chidao.registration;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.chidao.shared.Folded;

/**
 * What one organisation's sheet has to say once a proposal was agreed to.
 *
 * @param partnerNames what the other organisation is called, in full and in short; one of them has to stand in the line
 * @param isThere whether a settlement is the place of the work or lies in it
 */
record Expectation(
        ProposalKind kind, ProposalSide side, ProposedWork work, Set<String> partnerNames, Predicate<String> isThere) {

    boolean isShownBy(List<SheetLine> lines) {
        return switch (kind) {
            case DROP -> lines.stream().noneMatch(work::isLine);
            case MOVE ->
                side == ProposalSide.OWNER
                        ? lines.stream().noneMatch(work::isLine)
                        : lines.stream().anyMatch(this::isTheWork);
            case SHARE ->
                lines.stream()
                        .filter(side == ProposalSide.OWNER ? work::isLine : this::isTheWork)
                        .anyMatch(this::namesThePartner);
            case TAKE -> lines.stream().anyMatch(this::isTheWork);
        };
    }

    /** A receiver words the work anew: content and place count, without a place the form of the contribution does. */
    private boolean isTheWork(SheetLine line) {
        if (work.content() != null && work.content() != line.content()) {
            return false;
        }
        boolean formCounts = kind == ProposalKind.TAKE || work.placeId() == null;
        if (formCounts && work.lineKind() != null && work.lineKind() != line.kind()) {
            return false;
        }
        String area = line.residentialAreaId();
        return work.placeId() == null || area != null && isThere.test(area);
    }

    private boolean namesThePartner(SheetLine line) {
        String partner = line.partner();
        return partner != null
                && partnerNames.stream().anyMatch(name -> Folded.fold(partner).contains(Folded.fold(name)));
    }
}
