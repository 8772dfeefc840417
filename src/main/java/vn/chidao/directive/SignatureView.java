package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The signature under a directive; {@code signedCopyId} is the stored scan of the signed paper. */
public record SignatureView(
        SignatureCapacity capacity,
        @Nullable String signerPosition,
        String signerName,
        LocalDate signedOn,
        @Nullable String signedCopyId) {}
