package vn.chidao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.organization.PositionRole;

/** A position to be opened. */
record PositionForm(
        @NotBlank @Size(max = 150) @Nullable String name,
        @Nullable List<PositionRole> roles,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from) {

    PositionForm {
        roles = roles == null ? List.of() : List.copyOf(roles);
    }

    static PositionForm startingOn(LocalDate day) {
        return new PositionForm(null, List.of(), day);
    }
}
