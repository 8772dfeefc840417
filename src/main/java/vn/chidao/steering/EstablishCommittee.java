package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A committee is put on record.
 *
 * @param unitId in whose name
 * @param obligationId what establishing it fulfils, and whose directive it comes of
 * @param validTo its last day, where the decision says one
 */
public record EstablishCommittee(
        String unitId,
        @Nullable String name,
        @Nullable String obligationId,
        @Nullable String standingUnitId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        DecisionTyped decision,
        List<NewSeat> seats) {

    public EstablishCommittee {
        seats = List.copyOf(seats);
    }
}
