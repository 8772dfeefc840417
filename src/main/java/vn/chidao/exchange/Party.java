package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One side of a message, as far as it is known. What names a code is looked up when the message is sent, unless one that
 * arrived has named it.
 */
record Party(
        @Nullable String unitId,
        @Nullable String organId,
        @Nullable String organName,
        @Nullable String address) {

    static Party unit(@Nullable String unitId) {
        return new Party(unitId, null, null, null);
    }
}
