package vn.chidao.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation counts its documents since a day.
 *
 * @param oneSeries one series for all types instead of one for each
 * @param secretApart each class of secrecy has a series of its own
 * @param reason why it was changed within a year; null at the turn of one, and for the usual rule
 */
public record NumberingRule(
        String unitId,
        LocalDate validFrom,
        NumberSpan span,
        boolean oneSeries,
        boolean secretApart,
        @Nullable String reason) {}
