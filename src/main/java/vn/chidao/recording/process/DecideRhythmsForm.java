package vn.chidao.recording.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.obligation.Rhythm;

/** Mirrors {@code forms/recording/DecideRhythmsForm.form}. */
record DecideRhythmsForm(
        @Nullable List<@Valid Line> lines,
        @NotBlank @Size(max = 1000) String reason) {

    record Line(
            @NotBlank String obligation,
            @Nullable Scheduled rhythm,
            @Nullable LocalDate firstDueOn) {}

    /** The rhythms from which days can be computed. */
    enum Scheduled {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR,
        THREE_YEARS,
        FIVE_YEARS,
        TERM,
        ONCE;

        Rhythm rhythm() {
            return Rhythm.valueOf(name());
        }
    }
}
