package vn.chidao.exemplar;

/** What has happened to a model, by somebody or by what was decided about its registration sheet. */
public enum ModelStepKind {
    REGISTERED,
    OPENED,
    RENAMED,
    RECOUNTED,
    UNREGISTERED,
    REGISTERED_AGAIN,
    REPORTED,
    CONFIRMED,
    RETURNED,
    TAKEN_BACK,
    ENDED,
    MOVED;

    /** As the record of acts knows it. */
    String verb() {
        return "MODEL_".concat(name());
    }
}
