package vn.chidao.publicity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation has a channel of its own.
 *
 * @param address on the Web, where it has one
 */
public record OpenChannel(
        String unitId,
        MediaKind kind,
        String name,
        @Nullable String address) {}
