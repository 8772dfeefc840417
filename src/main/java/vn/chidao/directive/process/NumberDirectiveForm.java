package vn.chidao.directive.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code forms/directive/NumberDirectiveForm.form}; the signed copy is a stored file's id. */
record NumberDirectiveForm(
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 100) String place,
        @Nullable String signedCopy) {}
