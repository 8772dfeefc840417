package vn.chidao.identity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner knows it again.
 *
 * @param prefix how the key begins; opens nothing
 * @param expiresOn its last day
 * @param expired whether that day is over
 */
public record ApiTokenView(
        String id,
        String name,
        String prefix,
        Instant createdAt,
        LocalDate expiresOn,
        @Nullable LocalDate lastUsedOn,
        boolean expired) {}
