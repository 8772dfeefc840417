package vn.chidao.registration;

/** Who leads the consultation about an organisation's sheet, and who accepts what was agreed. */
record Consultation(String leadUnitId, String acceptingUnitId) {}
