package vn.chidao.reporting;

/** What has become of a mark: it waits, what stood there has been changed, or it was answered by a word. */
public enum MarkState {
    OPEN,
    CHANGED,
    ANSWERED
}
