package vn.chidao.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.household.EndHelp;

/** Who has stopped helping, and on which day. */
record ReleaseForm(
        @NotNull @Nullable Long version,
        @NotBlank @Nullable String releasedId,
        @NotNull @Nullable Integer year,

        @NotNull(message = "{household.rule.day-required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    EndHelp toCommand(String householdId) {
        if (releasedId == null || year == null || until == null) {
            throw new IllegalStateException("validated before");
        }
        return new EndHelp(householdId, version, releasedId, year, until);
    }
}
