package vn.chidao.coordination.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.coordination.Share;
import vn.chidao.coordination.Wording;

/** Mirrors {@code forms/coordination/DraftProgrammeForm.form}. */
record DraftProgrammeForm(
        @NotBlank @Size(max = 300) String title,
        @NotNull @Min(2000) @Max(2100) Integer yearFrom,
        @NotNull @Min(2000) @Max(2100) Integer yearTo,
        @NotBlank @Size(max = 50_000) String text,
        @NotEmpty List<@Valid ShareLine> shares,
        @Nullable @Size(max = 1000) String note) {

    record ShareLine(
            @NotBlank String unit,
            @NotBlank @Size(max = 4000) String share) {}

    Wording wording() {
        return new Wording(
                title,
                yearFrom,
                yearTo,
                text,
                shares.stream()
                        .map(line -> new Share(line.unit(), line.share()))
                        .toList());
    }
}
