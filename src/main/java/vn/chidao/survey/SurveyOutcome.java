package vn.chidao.survey;

/** What a survey comes to; one with too few ballots comes to nothing that could be used. */
public enum SurveyOutcome {
    SATISFIED,
    NOT_SATISFIED,
    NOT_USABLE
}
