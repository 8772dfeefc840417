package vn.chidao.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;

/**
 * How the regular reports of one rhythm are asked for.
 *
 * @param seen counts the decisions, 0 where nothing has been decided
 * @param decidedBy null where nothing has been decided
 */
public record ReportTermsView(
        String directiveId,
        Rhythm rhythm,
        long seen,
        int cutOffDaysBefore,
        int unitsDueBefore,
        @Nullable String secondReceiverUnitId,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    static ReportTermsView undecided(String directiveId, Rhythm rhythm, int unitsDueBefore) {
        return new ReportTermsView(directiveId, rhythm, 0, 0, unitsDueBefore, null, null, null, null);
    }

    /** The last day whose work counts in this period; null where it is the period's own. */
    @Nullable
    LocalDate cutOff(LocalDate from, LocalDate to) {
        LocalDate wanted = to.minusDays(cutOffDaysBefore);
        return cutOffDaysBefore == 0 || wanted.isBefore(from) ? null : wanted;
    }

    /** The directive's receiver and the second one, each once. */
    List<String> receivers(String first) {
        return Stream.of(first, secondReceiverUnitId == null ? first : secondReceiverUnitId)
                .distinct()
                .toList();
    }
}
