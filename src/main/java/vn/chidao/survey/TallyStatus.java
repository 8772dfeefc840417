package vn.chidao.survey;

/** How far the count of one residential area has come; {@code MISSING} when the survey was concluded without it. */
public enum TallyStatus {
    ASKED,
    ENTERED,
    RETURNED,
    ACCEPTED,
    MISSING
}
