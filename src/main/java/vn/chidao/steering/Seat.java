package vn.chidao.steering;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seat in one period. The same seat has another row from the day on which its organisation names another position, or
 * another organisation stands in its place.
 */
@Embeddable
class Seat {

    private String seatId;

    @Enumerated(EnumType.STRING)
    private SeatRole role;

    private String unitId;

    /** Null while it is for {@link #unitId} to name one. */
    private @Nullable String positionId;

    /** Whether the decision names an organisation's leadership and no position. */
    private boolean byLeadership;

    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /** What it rests on, in words. */
    private String basis;

    private @Nullable String endBasis;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(
            String seatId,
            SeatRole role,
            String unitId,
            @Nullable String positionId,
            boolean byLeadership,
            LocalDate validFrom,
            String basis) {
        this.seatId = seatId;
        this.role = role;
        this.unitId = unitId;
        this.positionId = positionId;
        this.byLeadership = byLeadership;
        this.validFrom = validFrom;
        this.basis = basis;
    }

    boolean lastsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isOpen() {
        return validTo == null;
    }

    /** Whether it has not ended by a day: it lasts then or is to begin, whatever end has been decided for later. */
    boolean isOpenOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    /** Its last day is the one before. */
    void endBefore(LocalDate day, String why) {
        validTo = day.minusDays(1);
        endBasis = why;
    }

    /** The same seat from a day on, until what end has been decided. */
    Seat since(LocalDate day, String newUnitId, @Nullable String newPositionId, String why) {
        Seat next = new Seat(seatId, role, newUnitId, newPositionId, byLeadership, day, why);
        next.validTo = validTo;
        next.endBasis = endBasis;
        return next;
    }

    String seatId() {
        return seatId;
    }

    SeatRole role() {
        return role;
    }

    String unitId() {
        return unitId;
    }

    @Nullable
    String positionId() {
        return positionId;
    }

    boolean isByLeadership() {
        return byLeadership;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    String basis() {
        return basis;
    }

    @Nullable
    String endBasis() {
        return endBasis;
    }
}
