package vn.chidao.directive;

import java.util.Set;

/** Where a directive stands with one addressee (NĐ 30/2020/NĐ-CP, arts 20–24). */
public enum ReceiptStatus {
    /** On its way to an addressee outside who has not answered. */
    SENT_OUTSIDE,
    ARRIVED,
    RETURNED,
    REGISTERED,
    DIRECTED,
    DONE;

    public Set<ReceiptStatus> next() {
        return switch (this) {
            case SENT_OUTSIDE -> Set.of(ARRIVED, REGISTERED, RETURNED, DIRECTED, DONE);
            case ARRIVED -> Set.of(REGISTERED, RETURNED);
            case RETURNED -> Set.of(ARRIVED);
            case REGISTERED -> Set.of(DIRECTED);
            case DIRECTED -> Set.of(DONE);
            case DONE -> Set.of();
        };
    }

    public boolean mayBecome(ReceiptStatus other) {
        return next().contains(other);
    }
}
