package vn.chidao.changing;

import org.jspecify.annotations.Nullable;

/**
 * Port to whatever carries word of changes to organisations outside this installation. Each order is written in the
 * caller's transaction and carried out after it.
 */
public interface ChangeRoads {

    /** Tells every addressee outside who has been sent a directive that it is recalled, updated or replaced. */
    void sendChange(String directiveId, String changeId, OutsideChange change, String reason);

    /**
     * Tells the sender of an arrived document whether this receipt's organisation has carried a change of it out.
     *
     * @param calledThere what the sender calls the change; null where he has said of what document alone
     */
    void answerChange(String receiptId, @Nullable String calledThere, boolean agrees, @Nullable String reason);
}
