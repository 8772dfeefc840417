package vn.chidao.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.edxml.EdxmlMessage;

/**
 * What a message of ours is called on the exchange: its document's name and, where it tells of a change, behind it which
 * one. Who answers cites that name, so an answer finds its change though a document may have several; who cites the
 * document's name alone is understood too.
 *
 * @param changeId of ours; null where the document itself is meant
 */
record WireName(String documentId, @Nullable String changeId) {

    private static final Pattern OF_CHANGE = Pattern.compile("(.*);([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static WireName read(String written) {
        Matcher change = OF_CHANGE.matcher(written);
        return change.matches() ? new WireName(change.group(1), change.group(2)) : new WireName(written, null);
    }

    String written() {
        return changeId == null ? documentId : documentId + ";" + changeId;
    }

    /** What a sender calls the change of which this message tells; none where he names nothing but the document. */
    static Optional<String> ofChange(EdxmlMessage message) {
        String changed = message.business().documentId();
        return changed.isEmpty() || message.documentId().isEmpty() || changed.equals(message.documentId())
                ? Optional.empty()
                : Optional.of(message.documentId());
    }
}
