package vn.chidao.directive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to whatever carries documents to organisations outside this installation. Each order is written in the caller's
 * transaction and carried out after it.
 */
public interface OutsideRoads {

    /** The road by which this organisation is reached; empty for one that works here. */
    Optional<OutsideRoad> roadTo(String unitId);

    /** Sends an issued directive to the addressee of a receipt. */
    void send(OutsideOrder order);

    /** Tells every addressee outside who has been sent a directive that it is recalled, updated or replaced. */
    void sendChange(String directiveId, String changeId, OutsideChange change, String reason);

    /** Tells the sender of an arrived document whether this receipt's organisation agrees to its recall. */
    void answerRecall(String receiptId, boolean agrees, @Nullable String reason);
}
