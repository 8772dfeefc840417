package vn.chidao.obligation.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@code AcceptObligationForm.form}: the leader takes the work on, or refuses it with a reason. */
record AcceptObligationForm(
        @NotNull Decision decision,
        @Nullable @Size(max = 2000) String plan,
        @Nullable @Size(max = 1000) String reason) {

    enum Decision {
        ACCEPT,
        REFUSE
    }
}
