package vn.chidao.exchange;

/** Port to the engine: documents from outside of which a clerk has to say what they are. */
public interface ArrivingDocumentProcess {

    /** Puts it before the clerk of this organisation; asking again changes nothing. */
    void ask(String messageId, String unitId);
}
