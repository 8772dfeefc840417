package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;
import vn.chidao.receiving.OutsideRoad;

/**
 * What goes between one of our organisations and another: who, by which road, about which document, saying what. How far it
 * has come is no part of it.
 *
 * @param directiveId the document as it stands here; null where there is none yet
 * @param receiptId of whichever of the two has received it
 */
record Message(
        OutsideRoad road,
        Said said,
        Cited document,
        Party ours,
        Party theirs,
        @Nullable String directiveId,
        @Nullable String receiptId) {

    MessageKind kind() {
        return said.kind();
    }

    /** The same message saying something else of the same document. */
    Message saying(Said another, Cited about) {
        return new Message(road, another, about, ours, theirs, directiveId, receiptId);
    }

    /** The same message, now that it is known what it is about here and for whom. */
    Message of(String directive, String receipt, @Nullable String ownUnit) {
        return new Message(
                road,
                said,
                document,
                new Party(ownUnit, ours.organId(), ours.organName(), ours.address()),
                theirs,
                directive,
                receipt);
    }
}
