package vn.chidao.commendation;

/** What a proposal arose from. */
public enum NominationSource {
    TYPED,
    EXEMPLAR,
    MODEL
}
