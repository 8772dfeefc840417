package vn.chidao.directive;

import org.jspecify.annotations.Nullable;

/** Port to whatever deals with what senders and addressees outside say of a document after it was sent. */
public interface ArrivingChanges {

    /** The sender of an arrived document recalls, updates or replaces it. */
    void take(String receiptId, OutsideChange change, String reason);

    /** An addressee outside says whether he agrees to a recall. */
    void takeAnswer(String receiptId, boolean agrees, @Nullable String reason);
}
