package vn.chidao.receiving;

import java.util.Set;

/** Where a directive stands with one addressee (NĐ 30/2020/NĐ-CP, arts 20–24). */
public enum ReceiptStatus {
    /** On its way to an addressee outside who has not answered. */
    SENT_OUTSIDE,
    ARRIVED,
    RETURNED,
    REGISTERED,
    DIRECTED,
    DONE,
    /** The directive was recalled or replaced before the addressee was through with it. */
    ENDED;

    public Set<ReceiptStatus> next() {
        return switch (this) {
            case SENT_OUTSIDE -> Set.of(ARRIVED, REGISTERED, RETURNED, DIRECTED, DONE, ENDED);
            case ARRIVED -> Set.of(REGISTERED, RETURNED, ENDED);
            case RETURNED -> Set.of(ARRIVED, ENDED);
            case REGISTERED -> Set.of(DIRECTED, ENDED);
            case DIRECTED -> Set.of(DONE, ENDED);
            case DONE, ENDED -> Set.of();
        };
    }

    public boolean mayBecome(ReceiptStatus other) {
        return next().contains(other);
    }
}
