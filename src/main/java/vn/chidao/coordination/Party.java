package vn.chidao.coordination;

import jakarta.persistence.Embeddable;

/** A place among the parties: for whom it was made, and who holds it now. Two places of one holder count as one party. */
@Embeddable
class Party {

    private String unitId;
    private String actingUnitId;

    @SuppressWarnings("NullAway.Init")
    protected Party() {}

    Party(String unitId, String actingUnitId) {
        this.unitId = unitId;
        this.actingUnitId = actingUnitId;
    }

    String unitId() {
        return unitId;
    }

    String actingUnitId() {
        return actingUnitId;
    }
}
