package vn.chidao.commendation;

/** How a member of the council votes on a candidate. */
public enum Vote {
    FOR,
    AGAINST,
    ABSTAIN
}
