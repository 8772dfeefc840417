package vn.chidao.document;

/** Of which documents a book is: those that came in, or those that went out. */
public enum RegisterBook {
    IN,
    OUT
}
