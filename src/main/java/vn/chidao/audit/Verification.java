package vn.chidao.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of reading every chain from its first row to its head. */
public record Verification(List<Chain> chains) {

    public Verification {
        chains = List.copyOf(chains);
    }

    public boolean isIntact() {
        return chains.stream().allMatch(Chain::isIntact);
    }

    public long acts() {
        return chains.stream().mapToLong(Chain::acts).sum();
    }

    /** One chain: how many rows it has, and where and why it first fails, or null twice. */
    public record Chain(
            String chain,
            long acts,
            @Nullable Long firstBadSeq,
            @Nullable ChainFault fault) {

        public boolean isIntact() {
            return fault == null;
        }
    }
}
