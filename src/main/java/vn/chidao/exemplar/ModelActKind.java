package vn.chidao.exemplar;

/** What can be reported of a model; each is confirmed by the body that leads before it counts. */
public enum ModelActKind {
    BUILT,
    RECOGNISED,
    NOT_MET,
    REPLICATED
}
