package vn.chidao.directive;

/** Whether the document is our own issuer's or came from elsewhere. */
public enum Origin {
    NATIVE,
    RECEIVED
}
