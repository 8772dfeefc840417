package vn.chidao.reading;

import org.jspecify.annotations.Nullable;
import vn.chidao.directive.SignatureCapacity;

/** A signature block: by whose authority, in which position, who. */
public record ReadSignature(
        @Nullable SignatureCapacity capacity,
        @Nullable String onBehalfOf,
        @Nullable String position,
        String name) {}
