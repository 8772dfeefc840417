package vn.chidao.changing;

/** What a receiver says to a change: carried out, or not agreed to. */
public enum ChangeReply {
    ACCEPTED,
    REFUSED
}
