package vn.chidao.exemplar;

/** What has happened to an exemplar. */
public enum ExemplarStepKind {
    FOUND,
    INTRODUCED,
    COMMENDED,
    NOT_COMMENDED,
    PUBLICISED,
    ERASED,
    MOVED;

    /** As the record of acts knows it. */
    String verb() {
        return "EXEMPLAR_".concat(name());
    }
}
