package vn.chidao.exemplar;

/** What has become of something that was reported of a model. */
public enum ModelActState {
    REPORTED,
    CONFIRMED,
    RETURNED,
    TAKEN_BACK,
    ENDED;

    /** Whether it stands: waits to be confirmed, or has been. */
    boolean stands() {
        return this == REPORTED || this == CONFIRMED;
    }
}
