package vn.chidao.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import vn.chidao.identity.Holding;
import vn.chidao.identity.SetSubstitution;

/** Who is away, who does his work, on which days; persons as {@link Holding#key}. */
record SubstitutionForm(
        @NotBlank String absent,
        @NotBlank String substitute,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @NotBlank @Size(max = 500) String reason) {

    Optional<SetSubstitution> command() {
        return Holding.parse(absent)
                .flatMap(away ->
                        Holding.parse(substitute).map(present -> new SetSubstitution(away, present, from, to, reason)));
    }
}
