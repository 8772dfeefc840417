package vn.chidao.document;

/**
 * Types of official documents with the abbreviation that goes into the notation (399-QĐ/TW; NĐ 30/2020/NĐ-CP, art. 7).
 * An abbreviation does not name its type: {@code QĐ} and {@code TTr} stand for two each, so nothing is looked up by it.
 */
public enum DocumentType {
    RESOLUTION("NQ"),
    DIRECTIVE("CT"),
    CONCLUSION("KL"),
    DECISION("QĐ"),
    REGULATION("QĐ"),
    STATUTE("QC"),
    CIRCULAR("TT"),
    GUIDELINE("HD"),
    NOTICE("TB"),
    REPORT("BC"),
    PLAN("KH"),
    PROGRAMME("CTr"),
    COORDINATION_PROGRAMME("CTPH"),
    JOINT_RESOLUTION("NQLT"),
    JOINT_STATUTE("QCPH"),
    SUBMISSION("TTr"),
    OFFICIAL_LETTER("CV"),
    MINUTES("BB"),
    SCHEME("ĐA"),
    OPTION_PLAN("PA"),
    INVITATION("GM");

    private final String abbreviation;

    DocumentType(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    public String abbreviation() {
        return abbreviation;
    }
}
