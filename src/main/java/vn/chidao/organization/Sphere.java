package vn.chidao.organization;

/** To which part of the political system an organisation belongs. */
public enum Sphere {
    PARTY,
    STATE,
    FRONT,
    UNION,
    COMMUNITY
}
