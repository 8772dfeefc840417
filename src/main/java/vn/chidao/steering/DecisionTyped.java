package vn.chidao.steering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed, not looked up yet.
 *
 * @param number with its notation: "12-QĐ/TU"
 * @param fileId an uploaded copy
 */
public record DecisionTyped(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String fileId) {}
