package vn.chidao.review;

/** What whoever drafts did with an opinion: tiếp thu, tiếp thu một phần, không tiếp thu. */
public enum Handling {
    TAKEN,
    PARTLY,
    NOT_TAKEN
}
