package vn.chidao.directive;

/** For what a copy is sent (nơi nhận). */
public enum RecipientPurpose {
    TO_ACT,
    TO_REPORT,
    TO_KNOW,
    TO_COORDINATE,
    PUBLISH,
    FILE
}
