package vn.chidao.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.household.MendHousehold;

/** What is to be put right of a household. */
record MendForm(
        @NotNull @Nullable Long version,

        @NotBlank(message = "{household.rule.name-required}") @Nullable
        String headName,

        @Nullable String address,
        @Nullable List<String> memberUnitIds) {

    MendHousehold toCommand(String householdId) {
        if (headName == null) {
            throw new IllegalStateException("validated before");
        }
        return new MendHousehold(householdId, version, headName, address, AddForm.chosen(memberUnitIds));
    }
}
