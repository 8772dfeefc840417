package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The signature under a directive.
 *
 * @param authority number and date of the paper by whose authority it was signed, or null
 * @param signedCopyId the stored scan of the signed paper
 */
public record SignatureView(
        SignatureCapacity capacity,
        @Nullable String signerPosition,
        String signerName,
        LocalDate signedOn,
        @Nullable String authority,
        @Nullable String signedCopyId) {}
