package vn.chidao.registration;

/**
 * Who decides about a sheet: the unit's own leader, the Front in consultation, the Front's standing body; about a change
 * of an accepted one the unit's leader and whoever leads the consultation.
 */
public enum SheetStage {
    UNIT,
    CONSULTATION,
    ACCEPTANCE,
    AMENDMENT_BY_UNIT,
    AMENDMENT_CONSENT
}
