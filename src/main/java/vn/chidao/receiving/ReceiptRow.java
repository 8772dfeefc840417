package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A receipt as its table has it; the unit's name comes from the organisations. */
record ReceiptRow(
        String id,
        String directiveId,
        String unitId,
        String actingUnitId,
        int addresseePosition,
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
