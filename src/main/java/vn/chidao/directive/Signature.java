package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who signed, in which capacity and position, on which day. */
@Embeddable
record Signature(
        @Enumerated(EnumType.STRING) SignatureCapacity signatureCapacity,
        @Nullable String signerPosition,
        String signerName,
        LocalDate signedOn) {}
