package vn.chidao.obligation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An organisation that has to do an obligation, from and until when. */
@Embeddable
class ObligedUnit {

    private String unitId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String successorUnitId;

    @SuppressWarnings("NullAway.Init")
    protected ObligedUnit() {}

    ObligedUnit(String unitId, LocalDate validFrom) {
        this.unitId = unitId;
        this.validFrom = validFrom;
    }

    String unitId() {
        return unitId;
    }

    /** Somebody else has to do it from this day on. */
    void handOver(String successorId, LocalDate day) {
        validTo = day.minusDays(1);
        successorUnitId = successorId;
    }

    boolean isCurrent() {
        return validTo == null;
    }

    @Nullable
    String successorUnitId() {
        return successorUnitId;
    }

    boolean isObligedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
