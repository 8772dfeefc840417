package vn.chidao.directive;

/** What a receiver says to a change: carried out, or not agreed to. */
public enum ChangeReply {
    ACCEPTED,
    REFUSED
}
