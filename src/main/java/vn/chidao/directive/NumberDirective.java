package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Draws number and date of a signed directive; {@code signedCopyId} is the stored scan of the signed paper. */
public record NumberDirective(
        String directiveId,
        LocalDate issuedOn,
        String place,
        @Nullable String signedCopyId) {}
