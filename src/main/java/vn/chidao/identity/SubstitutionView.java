package vn.chidao.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A substitution as people read of it.
 *
 * @param mayEnd whether whoever asked may end it now
 */
public record SubstitutionView(
        String id,
        String positionName,
        String absentName,
        String substituteName,
        String substitutePositionName,
        LocalDate from,
        LocalDate to,
        String reason,
        String setByName,
        @Nullable Instant endedAt,
        @Nullable String endedByName,
        SubstitutionState state,
        boolean mayEnd) {}
