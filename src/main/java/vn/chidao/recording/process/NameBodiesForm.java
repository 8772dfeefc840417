package vn.chidao.recording.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.recording.Bodies;

/** Mirrors {@code forms/recording/NameBodiesForm.form}. */
record NameBodiesForm(
        @NotBlank String followUpUnit,
        @NotBlank String reportReceiverUnit,
        @NotBlank String concludingUnit,
        @Nullable List<@Valid Together> concludingTogether) {

    /** Somebody who concludes beside the body above. */
    record Together(@NotBlank String unit) {}

    Bodies toBodies() {
        return new Bodies(
                followUpUnit,
                reportReceiverUnit,
                concludingUnit,
                concludingTogether == null
                        ? List.of()
                        : concludingTogether.stream().map(Together::unit).toList());
    }
}
