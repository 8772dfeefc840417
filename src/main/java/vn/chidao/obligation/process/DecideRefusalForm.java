package vn.chidao.obligation.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code DecideRefusalForm.form}: the following-up body insists or releases, either with its reason. */
record DecideRefusalForm(
        @NotNull Decision decision,
        @NotBlank @Size(max = 1000) String reason) {

    enum Decision {
        INSIST,
        RELEASE
    }
}
