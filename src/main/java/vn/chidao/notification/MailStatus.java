package vn.chidao.notification;

/** Where a mail stands. */
public enum MailStatus {
    /** Waits for its first or next try. */
    PENDING,
    /** A try is under way, or was when the program stopped. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** There is no mail server, or the person has no address: it can be read here only. */
    KEPT,
    /** Given up after the last try. */
    FAILED,
    /** Waits to go out with others on the next morning. */
    HELD,
    /** Has gone out with others, in a mail of their own. */
    BUNDLED
}
