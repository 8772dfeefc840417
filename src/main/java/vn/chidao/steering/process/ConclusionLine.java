package vn.chidao.steering.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A row of what is concluded, as typed. */
record ConclusionLine(
        @NotBlank @Size(max = 1000) String text,
        @NotBlank String unit,
        @NotNull LocalDate dueOn) {}
