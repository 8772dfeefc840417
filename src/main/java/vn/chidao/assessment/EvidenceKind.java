package vn.chidao.assessment;

/** What proves a score: báo cáo, hình ảnh, video, biên bản, chứng từ, số liệu (DOMAIN 3.7). */
public enum EvidenceKind {
    REPORT,
    PHOTO,
    VIDEO,
    MINUTES,
    VOUCHER,
    FIGURES
}
