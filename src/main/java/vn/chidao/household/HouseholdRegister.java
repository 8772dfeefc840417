package vn.chidao.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The list of a residential area, and the Front committee that keeps it. */
@Entity
@Table(name = "household_register")
class HouseholdRegister {

    @Id
    private String settlementId;

    @Version
    private @Nullable Long version;

    private String keepingUnitId;

    @SuppressWarnings("NullAway.Init")
    protected HouseholdRegister() {}

    void handOver(String successorId) {
        keepingUnitId = successorId;
    }

    String settlementId() {
        return settlementId;
    }

    String keepingUnitId() {
        return keepingUnitId;
    }
}
