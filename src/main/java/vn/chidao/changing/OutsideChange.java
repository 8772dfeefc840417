package vn.chidao.changing;

/** What a sender may do to a document that he has sent. */
public enum OutsideChange {
    RECALL,
    UPDATE,
    REPLACE
}
