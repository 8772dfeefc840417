package vn.chidao.organization;

/** What an organisation is; the addressing by function of a directive rests on it. */
enum UnitKind {
    PARTY_COMMITTEE,
    STANDING_BOARD,
    PARTY_OFFICE,
    MASS_MOBILIZATION_COMMISSION,
    PARTY_ORGANIZATION,
    PARTY_CELL,
    PEOPLE_COMMITTEE,
    SPECIALIST_OFFICE,
    POLICE,
    STEERING_COMMITTEE,
    FRONT_COMMITTEE,
    FRONT_STANDING_BODY,
    MEMBER_ORGANIZATION,
    RESIDENTIAL_AREA
}
