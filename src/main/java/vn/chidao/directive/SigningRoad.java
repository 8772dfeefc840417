package vn.chidao.directive;

/**
 * How a directive comes to its signatures: on paper it is signed and then numbered; electronically number and date are
 * drawn with the first signature, because nothing may touch the file afterwards (NĐ 30/2020/NĐ-CP, arts 5, 14).
 */
public enum SigningRoad {
    PAPER,
    ELECTRONIC
}
