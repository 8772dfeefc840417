package vn.chidao.recommendation;

/** What made somebody raise it (217-QĐ/TW, 218-QĐ/TW; DOMAIN 3.6, 3.7). */
public enum RecommendationOrigin {
    SUPERVISION,
    SOCIAL_CRITICISM,
    FESTIVAL,
    REPORT,
    DIRECT
}
