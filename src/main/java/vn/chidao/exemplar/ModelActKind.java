package vn.chidao.exemplar;

/** What can be reported of a model; each is confirmed by the body that leads before it counts. */
public enum ModelActKind {
    BUILT,
    RECOGNISED,
    NOT_MET,
    REPLICATED;

    /** Whether it says that something meets or does not. */
    boolean isVerdict() {
        return this == RECOGNISED || this == NOT_MET;
    }
}
