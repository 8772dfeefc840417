package vn.chidao.directive;

/** Whether several signers sign one after the other, as they stand, or all at once. */
public enum SigningOrder {
    IN_ORDER,
    TOGETHER
}
