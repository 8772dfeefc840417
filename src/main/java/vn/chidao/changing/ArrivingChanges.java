package vn.chidao.changing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Port to whatever deals with what senders and addressees outside say of a document after it was sent. */
public interface ArrivingChanges {

    /**
     * The sender of an arrived document recalls, replaces, amends or corrects it.
     *
     * @param byDocument number of the document by which he does so, where he names one
     */
    void take(
            String receiptId,
            ChangeKind kind,
            String reason,
            @Nullable String byDocument,
            @Nullable LocalDate byDocumentOn);

    /** An addressee outside says whether he has carried out a recall or another change, or does not agree to it. */
    void takeAnswer(String receiptId, boolean agrees, @Nullable String reason);
}
