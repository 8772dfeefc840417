package vn.chidao.steering.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.chidao.steering.Presence;

/** A row of who came, as typed. */
record AttendanceLine(
        @NotBlank String seat,
        @NotNull Came presence,
        @Nullable String representative,
        @Nullable @Size(max = 500) String reason) {

    enum Came {
        PRESENT,
        REPRESENTED,
        ABSENT;

        Presence presence() {
            return Presence.valueOf(name());
        }
    }
}
