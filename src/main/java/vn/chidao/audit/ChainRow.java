package vn.chidao.audit;

import org.jspecify.annotations.Nullable;

/**
 * A row of a chain as proof: {@code hash} is the SHA-256 of {@code previousHash} followed by {@code act}.
 *
 * @param act canonical JSON of the row; null for an act that is not to be told
 */
public record ChainRow(
        String chain,
        long seq,
        String previousHash,
        String hash,
        @Nullable String act) {}
