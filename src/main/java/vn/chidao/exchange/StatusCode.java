package vn.chidao.exchange;

import java.util.Map;
import java.util.Optional;
import vn.chidao.receiving.ReceiptStatus;

/** What receivers say of a document, as the exchange writes it. */
final class StatusCode {

    static final int ARRIVED = 1;
    static final int RETURNED = 2;
    static final int REGISTERED = 3;
    static final int IN_PROCESSING = 5;
    static final int COMPLETED = 6;
    static final int RECALL_REQUESTED = 13;
    static final int AGREES_TO_RECALL = 15;
    static final int REFUSES_RECALL = 16;

    private static final Map<Integer, ReceiptStatus> RECEIPTS = Map.of(
            ARRIVED, ReceiptStatus.ARRIVED,
            RETURNED, ReceiptStatus.RETURNED,
            REGISTERED, ReceiptStatus.REGISTERED,
            IN_PROCESSING, ReceiptStatus.DIRECTED,
            COMPLETED, ReceiptStatus.DONE);

    private StatusCode() {}

    /** How far a receipt is by this code; a code that says nothing of that gives none. */
    static Optional<ReceiptStatus> receipt(int code) {
        return Optional.ofNullable(RECEIPTS.get(code));
    }
}
