package vn.chidao.exchange;

/** What a message is about. */
public enum MessageKind {
    DOCUMENT,
    /** What has become of a document. */
    STATUS,
    /** A recall, update or replacement. */
    CHANGE,
    /** What could not be read. */
    UNREAD
}
