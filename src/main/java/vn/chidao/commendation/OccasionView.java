package vn.chidao.commendation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as pages and papers read it.
 *
 * @param issuerUnitId who awarded when it was opened
 * @param calls in the order of their names
 */
public record OccasionView(
        String id,
        String directiveId,
        OccasionKind kind,
        String title,
        @Nullable String letter,
        String openerUnitId,
        String openerName,
        String issuerUnitId,
        String awardingUnitId,
        String awardingName,
        LocalDate openedOn,
        @Nullable LocalDate dueOn,
        OccasionStatus status,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause,
        String lastBy,
        @Nullable String lastPosition,
        List<FormLine> forms,
        List<CallLine> calls,
        long version) {

    /** A form offered in it. */
    public record FormLine(OfferedForm offered, String name) {}

    /** An organisation that was asked. */
    public record CallLine(
            String unitId,
            String unitName,
            @Nullable CallAnswer answer,
            @Nullable String words,
            @Nullable String answeredBy) {}

    public boolean isOpen() {
        return status == OccasionStatus.OPEN;
    }
}
