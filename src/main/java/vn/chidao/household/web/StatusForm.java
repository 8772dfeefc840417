package vn.chidao.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.household.ChangePovertyStatus;
import vn.chidao.household.PovertyStatus;

/** What a later review found. */
record StatusForm(
        @NotNull @Nullable Long version,

        @NotNull(message = "{household.rule.status-required}") @Nullable
        PovertyStatus status,

        @NotNull(message = "{household.rule.day-required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @NotBlank(message = "{household.rule.basis-required}") @Nullable
        String basis) {

    ChangePovertyStatus toCommand(String householdId) {
        if (status == null || since == null || basis == null) {
            throw new IllegalStateException("validated before");
        }
        return new ChangePovertyStatus(householdId, version, status, since, basis);
    }
}
