package vn.chidao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Who is to hold a position from which day on, or to act in it. */
record AppointmentForm(
        @NotBlank @Nullable String person,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @Nullable Boolean acting) {

    boolean isActing() {
        return Boolean.TRUE.equals(acting);
    }
}
