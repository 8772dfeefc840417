package vn.chidao.reporting;

import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;

/**
 * From now on the regular reports of one rhythm are asked for like this; those under way stay as they are.
 *
 * @param byUnitId the body that decides
 * @param cutOffDaysBefore how many days before the period's last day the last work counts, 0 to 92
 * @param unitsDueBefore how many working days before the report's own day the contributions are due, 1 to 60
 * @param secondReceiverUnitId who receives the report beside the directive's receiver, or null
 * @param seen the version of the decision that the decider looked at, 0 where there was none
 */
public record DecideReportTerms(
        String directiveId,
        Rhythm rhythm,
        String byUnitId,
        int cutOffDaysBefore,
        int unitsDueBefore,
        @Nullable String secondReceiverUnitId,
        String reason,
        long seen) {}
