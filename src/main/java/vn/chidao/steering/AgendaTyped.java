package vn.chidao.steering;

import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda as it is typed.
 *
 * @param itemId of an item that is there already; null for a new one
 */
public record AgendaTyped(
        @Nullable String itemId,
        @Nullable String title,
        @Nullable String presenter,
        @Nullable Integer minutes) {}
