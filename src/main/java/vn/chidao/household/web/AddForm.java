package vn.chidao.household.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.household.AddHousehold;
import vn.chidao.household.PovertyStatus;

/** A household to put on the list. */
record AddForm(
        @NotBlank(message = "{household.rule.code-required}") @Nullable
        String code,

        @NotBlank(message = "{household.rule.name-required}") @Nullable
        String headName,

        @Nullable String address,

        @NotNull(message = "{household.rule.status-required}") @Nullable
        PovertyStatus status,

        @NotNull(message = "{household.rule.day-required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @Nullable String basis,
        @Nullable List<String> memberUnitIds) {

    AddHousehold toCommand(String settlementId) {
        if (code == null || headName == null || status == null || since == null) {
            throw new IllegalStateException("validated before");
        }
        return new AddHousehold(settlementId, code, headName, address, status, since, basis, chosen(memberUnitIds));
    }

    static Set<String> chosen(@Nullable List<String> unitIds) {
        return unitIds == null ? Set.of() : Set.copyOf(unitIds);
    }
}
