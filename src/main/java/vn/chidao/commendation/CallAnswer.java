package vn.chidao.commendation;

/** What an organisation that was asked for proposals answers. */
public enum CallAnswer {
    PROPOSED,
    NOBODY
}
