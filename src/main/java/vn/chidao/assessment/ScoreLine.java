package vn.chidao.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One criterion on the sheet of an organisation.
 *
 * @param place of the criterion, from 0
 * @param proposed from what is recorded, {@code part} of {@code whole}; null where nothing is proposed
 * @param points what the organisation gave itself; null before it has
 * @param checked what was given to it; null before it is accepted
 * @param note why that is another, or what was to be mended
 * @param marked whether it was returned to be mended
 */
public record ScoreLine(
        int place,
        Criterion criterion,
        @Nullable BigDecimal proposed,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        @Nullable BigDecimal points,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable BigDecimal checked,
        @Nullable String note,
        boolean marked,
        List<EvidenceView> proofs) {

    public ScoreLine {
        proofs = List.copyOf(proofs);
    }

    /** What counts, as numbers are written; empty where nothing is proposed. */
    public String partWritten() {
        return part == null ? "" : Points.written(part);
    }

    /** Of how much. */
    public String wholeWritten() {
        return whole == null ? "" : Points.written(whole);
    }

    /** With a proposal of today, where it has not been scored yet. */
    ScoreLine proposing(@Nullable Proposal proposal) {
        return proposal == null
                ? this
                : new ScoreLine(
                        place,
                        criterion,
                        proposal.points(),
                        proposal.part(),
                        proposal.whole(),
                        points,
                        reason,
                        evidence,
                        checked,
                        note,
                        marked,
                        proofs);
    }
}
