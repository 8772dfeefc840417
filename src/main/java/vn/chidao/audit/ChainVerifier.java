package vn.chidao.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the rows of all chains in order, one at a time, and remembers the first that does not fit in each. */
final class ChainVerifier {

    private final List<Verification.Chain> finished = new ArrayList<>();
    private @Nullable Progress current;

    /** The head of the chain that the next rows belong to; the same head may be named again. */
    void head(String chain, long lastSeq, @Nullable String lastHash) {
        Progress now = current;
        if (now == null || !now.chain.equals(chain)) {
            finish();
            current = new Progress(chain, lastSeq, lastHash);
        }
    }

    void row(long id, long seq, ActEntry entry, String previousHash, String hash) {
        Objects.requireNonNull(current, "a head comes before its rows").accept(id, seq, entry, previousHash, hash);
    }

    Verification result() {
        finish();
        return new Verification(finished);
    }

    private void finish() {
        if (current != null) {
            finished.add(current.result());
            current = null;
        }
    }

    private static final class Progress {

        private final String chain;
        private final long headSeq;
        private final @Nullable String headHash;
        private long acts;
        private long seq;
        private String hash = ActEntry.GENESIS;
        private @Nullable Long badSeq;
        private @Nullable ChainFault fault;

        Progress(String chain, long headSeq, @Nullable String headHash) {
            this.chain = chain;
            this.headSeq = headSeq;
            this.headHash = headHash;
        }

        void accept(long rowId, long rowSeq, ActEntry entry, String rowPrevious, String rowHash) {
            acts++;
            if (fault == null) {
                if (rowSeq != seq + 1) {
                    fail(seq + 1, ChainFault.MISSING);
                } else if (!rowPrevious.equals(hash)) {
                    fail(rowSeq, ChainFault.BROKEN_LINK);
                } else if (!rowHash.equals(entry.hashAfter(hash, rowId, rowSeq))) {
                    fail(rowSeq, ChainFault.ALTERED);
                }
            }
            seq = rowSeq;
            hash = rowHash;
        }

        private void fail(long atSeq, ChainFault what) {
            badSeq = atSeq;
            fault = what;
        }

        Verification.Chain result() {
            if (fault == null && headSeq > seq) {
                fail(seq + 1, ChainFault.MISSING);
            } else if (fault == null && (headSeq != seq || !hash.equals(headHash))) {
                fail(seq, ChainFault.HEAD_DIFFERS);
            }
            return new Verification.Chain(chain, acts, badSeq, fault);
        }
    }
}
