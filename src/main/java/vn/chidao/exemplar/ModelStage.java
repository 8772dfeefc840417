package vn.chidao.exemplar;

/** How far a model has come by what has been confirmed of it. */
public enum ModelStage {
    REGISTERED,
    BUILT,
    NOT_MET,
    RECOGNISED,
    REPLICATED,
    /** No longer registered, and never built. */
    UNREGISTERED
}
