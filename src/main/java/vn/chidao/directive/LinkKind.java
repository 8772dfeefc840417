package vn.chidao.directive;

/** How one document rests on another. */
public enum LinkKind {
    BASED_ON,
    IMPLEMENTS,
    TIED_TO,
    AMENDS,
    REPLACES,
    CORRECTS,
    RECALLS,
    ATTACHED_TO,
    REPLY_TO
}
