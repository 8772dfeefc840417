package vn.chidao.recording;

/** The road of one text through its offices ({@code DirectiveRecording}). */
public interface RecordingProcess {

    /** Asks for the instance of a text that was read. */
    void start(String recordingId, String unitId);

    /** Tells it that the proposal was confirmed or put aside on its page; harmless before it has started. */
    void tellDecided(String recordingId);

    /** Puts what was read from a draft before the body that wrote it, which has not stood for it by the day of issue. */
    void askForDuties(String recordingId, String directiveId, String unitId);

    /** Nobody need be asked for them any more. */
    void endDuties(String recordingId, String reason);

    /** Nobody need go on with it: the document has been recalled or replaced. */
    void end(String recordingId, String reason);
}
