package vn.chidao.changing;

import org.jspecify.annotations.Nullable;

/** Port to whatever deals with what senders and addressees outside say of a document after it was sent. */
public interface ArrivingChanges {

    /** The sender of an arrived document recalls, replaces, amends or corrects it. Told the same again nothing happens. */
    void take(TakeChange command);

    /**
     * An addressee outside says whether he has carried out a recall or another change, or does not agree to it.
     *
     * @param changeId to which change; null where he names the document alone: then to the earliest that waits for him
     * @throws vn.chidao.shared.BusinessRuleViolation when he was told of no such change
     */
    void takeAnswer(String receiptId, @Nullable String changeId, boolean agrees, @Nullable String reason);
}
