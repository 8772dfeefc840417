package vn.chidao.layout;

/** In whose right a document is signed: for a collective, for the head, by order, by authority given. */
public enum Capacity {
    ON_BEHALF,
    FOR_THE_HEAD,
    BY_ORDER,
    BY_AUTHORITY
}
