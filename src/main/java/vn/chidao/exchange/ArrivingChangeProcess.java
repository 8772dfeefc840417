package vn.chidao.exchange;

import org.jspecify.annotations.Nullable;

/** Port to the engine: changes of documents from outside of which a clerk has to say what they are. */
public interface ArrivingChangeProcess {

    /**
     * Puts it before the clerk of this organisation; asking again changes nothing.
     *
     * @param directiveId the document that is changed, where it is known
     */
    void ask(String messageId, @Nullable String directiveId, String unitId);

    /** The clerk need not say any more. */
    void end(String messageId, String reason);
}
