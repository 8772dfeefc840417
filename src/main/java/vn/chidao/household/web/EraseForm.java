package vn.chidao.household.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.chidao.household.EraseHousehold;
import vn.chidao.household.ErasureReason;

/** Why a household's data are to be erased, and that this is meant. */
record EraseForm(
        @NotNull @Nullable Long version,

        @NotNull(message = "{household.rule.reason-required}") @Nullable
        ErasureReason reason,

        @NotNull(message = "{household.rule.confirm-required}")
        @AssertTrue(message = "{household.rule.confirm-required}")
        @Nullable
        Boolean confirmed) {

    EraseHousehold toCommand(String householdId) {
        if (reason == null) {
            throw new IllegalStateException("validated before");
        }
        return new EraseHousehold(householdId, version, reason);
    }
}
