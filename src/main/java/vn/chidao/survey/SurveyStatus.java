package vn.chidao.survey;

/** Whether a survey is still being counted, has a result, or was given up. */
public enum SurveyStatus {
    OPEN,
    CONCLUDED,
    WITHDRAWN
}
