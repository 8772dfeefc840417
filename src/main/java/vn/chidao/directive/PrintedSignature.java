package vn.chidao.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A signature as it stands printed under a document that somebody else signed; a joint document has several. */
@Embeddable
record PrintedSignature(
        @Nullable @Enumerated(EnumType.STRING) SignatureCapacity capacity,
        @Nullable String onBehalfOf,
        @Nullable String signerPosition,
        String signerName) {}
