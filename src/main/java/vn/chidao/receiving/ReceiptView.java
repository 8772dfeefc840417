package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a directive has come with one addressee.
 *
 * @param actingUnitId who answers for the addressee now: he himself, or whoever has taken over from him
 * @param status a {@link ReceiptStatus} name
 */
public record ReceiptView(
        String id,
        String directiveId,
        String unitId,
        String actingUnitId,
        String unitName,
        String status,
        @Nullable Integer incomingNumber,
        @Nullable LocalDate arrivedOn,
        @Nullable String directionRole,
        @Nullable String instruction,
        @Nullable LocalDate disseminatedOn,
        @Nullable Integer participants,
        @Nullable String returnReason,
        @Nullable String resendAnswer,
        @Nullable LocalDate reportBackBy,
        @Nullable String summary,
        @Nullable String planNumber,
        @Nullable String evidenceId) {}
