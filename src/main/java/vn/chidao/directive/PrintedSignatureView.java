package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** A signature printed under a recorded document; without a capacity where the print does not say. */
public record PrintedSignatureView(
        @Nullable SignatureCapacity capacity,
        @Nullable String onBehalfOf,
        @Nullable String signerPosition,
        String signerName) {}
