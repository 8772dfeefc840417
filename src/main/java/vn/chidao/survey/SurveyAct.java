package vn.chidao.survey;

/** What somebody has done about a survey, or what has been done of itself. */
public enum SurveyAct {
    OPENED,
    TALLY_ENTERED,
    TALLY_RETURNED,
    TALLY_ACCEPTED,
    TALLY_REOPENED,
    CONCLUDED,
    WITHDRAWN,
    MOVED;

    /** As the record of acts knows it. */
    String verb() {
        return "SURVEY_".concat(name());
    }
}
