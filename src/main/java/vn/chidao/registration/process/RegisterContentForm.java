package vn.chidao.registration.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chidao.registration.LineKind;
import vn.chidao.registration.SheetLine;
import vn.chidao.shared.ContentArea;

/** Mirrors {@code forms/registration/RegisterContentForm.form}. */
record RegisterContentForm(
        @NotEmpty List<@Valid ContentLine> lines,
        @Nullable @Size(max = 1000) String note) {

    record ContentLine(
            @NotNull ContentArea content,
            @NotNull LineKind kind,
            @NotBlank @Size(max = 200) String title,
            @Nullable String residentialArea,
            @NotNull @Min(1) @Max(100_000) Integer quantity,
            @NotBlank @Size(max = 50) String unit) {

        SheetLine toLine() {
            String area = residentialArea == null || residentialArea.isBlank() ? null : residentialArea;
            return new SheetLine(content, kind, title.strip(), area, quantity, unit.strip());
        }
    }
}
