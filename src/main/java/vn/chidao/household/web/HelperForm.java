package vn.chidao.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.household.StartHelp;

/** Who is to help, and from when. */
record HelperForm(
        @NotNull @Nullable Long version,

        @NotBlank(message = "{household.rule.helper-required}") @Nullable
        String helperId,

        @NotNull(message = "{household.rule.day-required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate helperSince) {

    StartHelp toCommand(String householdId) {
        if (helperId == null || helperSince == null) {
            throw new IllegalStateException("validated before");
        }
        return new StartHelp(householdId, version, helperId, helperSince);
    }
}
