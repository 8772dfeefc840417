package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A directive in force as a list of what one has issued shows it, without its words. */
public record IssuedView(
        String id,
        String label,
        String subject,
        LocalDate issuedOn,
        @Nullable String followUpUnitId) {}
