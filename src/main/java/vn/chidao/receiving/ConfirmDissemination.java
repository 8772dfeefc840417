package vn.chidao.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Confirms that the directive has been made known in the unit, with the unit's own plan where it has one. */
public record ConfirmDissemination(
        String receiptId,
        LocalDate heldOn,
        int participants,
        String summary,
        @Nullable String planNumber,
        @Nullable String evidenceId) {}
