package vn.chidao.assessment;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of one criterion on one sheet.
 *
 * @param proposed from what is recorded, with what it rests on; null where nothing is proposed
 * @param marked whether it was returned to be mended
 */
@Embeddable
record SheetScore(
        @Nullable BigDecimal proposed,
        @Nullable BigDecimal part,
        @Nullable BigDecimal whole,
        BigDecimal points,
        @Nullable String reason,
        @Nullable String evidence,
        @Nullable BigDecimal checked,
        @Nullable String note,
        boolean marked) {

    static SheetScore of(SelfScore.Line line, @Nullable Proposal proposal) {
        return new SheetScore(
                proposal == null ? null : proposal.points(),
                proposal == null ? null : proposal.part(),
                proposal == null ? null : proposal.whole(),
                line.points(),
                Said.orNull(line.reason()),
                Said.orNull(line.evidence()),
                null,
                null,
                false);
    }

    /** Scored anew, with what was to be mended before: whoever checks it again sees what was asked for. */
    SheetScore stillMarkedAs(SheetScore before) {
        return before.marked()
                ? new SheetScore(proposed, part, whole, points, reason, evidence, null, before.note(), true)
                : this;
    }

    SheetScore checkedAs(CheckedScore.Line line) {
        return new SheetScore(
                proposed, part, whole, points, reason, evidence, line.points(), Said.orNull(line.note()), false);
    }

    SheetScore markedWith(@Nullable String remark) {
        String said = Said.orNull(remark);
        return new SheetScore(proposed, part, whole, points, reason, evidence, null, said, said != null);
    }
}
