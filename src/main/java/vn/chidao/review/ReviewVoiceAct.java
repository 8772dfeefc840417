package vn.chidao.review;

/** What is done about the voices of a review. */
public enum ReviewVoiceAct {
    REVIEW_OPINIONS_ASKED,
    REVIEW_OPINION_GIVEN,
    REVIEW_OPINIONS_CLOSED,
    REVIEW_CONSENTS_ASKED,
    REVIEW_CONSENTED,
    REVIEW_CONSENT_REFUSED
}
