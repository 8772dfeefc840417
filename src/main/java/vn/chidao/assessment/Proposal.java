package vn.chidao.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score proposed from what is recorded: so much of so much.
 *
 * @param part what counts of the whole; may be more than a target
 * @param whole what there was, or the target
 * @param rows what it rests on
 */
public record Proposal(BigDecimal points, BigDecimal part, BigDecimal whole, List<Row> rows) {

    public Proposal {
        rows = List.copyOf(rows);
    }

    /**
     * A recorded row.
     *
     * @param counts whether it is in the part
     * @param href the page of ours on which it stands
     */
    public record Row(String label, @Nullable LocalDate on, boolean counts, String href) {}
}
