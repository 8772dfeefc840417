package vn.chidao.organization.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Mirrors {@code forms/organization/NameSuccessorsForm.form}. */
record NameSuccessorsForm(@NotEmpty List<@Valid Line> lines) {

    record Line(@NotBlank String work, @NotBlank String successor) {}
}
