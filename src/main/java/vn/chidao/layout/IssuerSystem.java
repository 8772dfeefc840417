package vn.chidao.layout;

/** Whose rules of form a document follows. Who has none of its own writes as the State does (NĐ 30/2020, art. 2.2). */
public enum IssuerSystem {
    PARTY,
    STATE,
    FRONT,
    UNION,
    YOUTH
}
