package vn.chidao.exchange;

/** How far a message has come; the first four are of those that go out. */
public enum MessageState {
    PENDING,
    SENDING,
    SENT,
    /** Given up; an administrator can send it on its way again. */
    FAILED,
    TAKEN,
    /** A document that the receiver had already. */
    KNOWN,
    /** Kept as it came; a clerk has to say what it is. */
    ATTENTION,
    REFUSED
}
