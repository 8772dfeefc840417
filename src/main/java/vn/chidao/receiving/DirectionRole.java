package vn.chidao.receiving;

/** What the leader's written direction makes of the unit: it leads, it works with others, it is told. */
public enum DirectionRole {
    LEAD,
    COORDINATE,
    INFORM
}
