package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;
import vn.chidao.changing.OutsideChange;

/**
 * What a message says.
 *
 * @param change what has been done to a document; null where the message tells of no change
 * @param changeId which of our changes it was; null for what others have done
 * @param statusCode what has become of a document, as the exchange writes it
 * @param words a reason, or what goes with the document
 */
record Said(
        MessageKind kind,
        @Nullable OutsideChange change,
        @Nullable String changeId,
        @Nullable Integer statusCode,
        @Nullable String words) {

    static Said document(@Nullable String words) {
        return new Said(MessageKind.DOCUMENT, null, null, null, words);
    }

    static Said change(OutsideChange change, @Nullable String changeId, @Nullable String reason) {
        return new Said(MessageKind.CHANGE, change, changeId, null, reason);
    }

    static Said status(int code, @Nullable String words) {
        return new Said(MessageKind.STATUS, null, null, code, words);
    }
}
