package vn.chidao.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.organization.HoldingView;

/** Which holding ends after which day; a holding is known by its holder and its first day. */
record HoldingEndForm(
        @NotBlank @Nullable String person,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    /** Whether this is about that holding. Public, because templates call public methods only. */
    public boolean isAbout(HoldingView holding) {
        return holding.personId().equals(person) && holding.from().equals(from);
    }
}
