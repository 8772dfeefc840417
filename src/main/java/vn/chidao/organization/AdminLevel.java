package vn.chidao.organization;

/** Administrative levels. Districts ended on 30 June 2025; that is told by the units' own days, not by this list. */
enum AdminLevel {
    CENTRAL,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    RESIDENTIAL_AREA
}
