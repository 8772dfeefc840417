package vn.chidao.exemplar;

/** Whether one person or a collective is an example to others. */
public enum ExemplarKind {
    PERSON,
    COLLECTIVE
}
