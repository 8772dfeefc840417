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

    @SuppressWarnings("NullAway.Init")
    protected ObligedUnit() {}

    ObligedUnit(String unitId, LocalDate validFrom) {
        this.unitId = unitId;
        this.validFrom = validFrom;
    }

    String unitId() {
        return unitId;
    }

    boolean isObligedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
