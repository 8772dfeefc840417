package vn.chidao.review;

/** How somebody is honoured: named publicly (biểu dương), by a certificate (giấy khen), by a diploma (bằng khen). */
public enum Honour {
    BIEU_DUONG,
    GIAY_KHEN,
    BANG_KHEN
}
